import type { ReactNode } from 'react';
import { Button, DialogTrigger, Popover } from 'react-aria-components';
import { formatDate } from '../../i18n/format';
import { useApp } from '../../state/store/AppContext';
import { late } from '../shared/late';
import { useTranslate } from '../shared/useTranslate';

const ReferenceDateForm = late(async () => (await import('./ReferenceDateForm')).ReferenceDateForm);
const CountingRulesForm = late(async () => (await import('./CountingRulesForm')).CountingRulesForm);

interface Props {
  /** What the button says; with `value` behind it where that is what is seen. */
  label: string;
  value?: string;
  children: ReactNode;
}

/** A setting of the bar, which opens below its button. */
function Setting({ label, value, children }: Props) {
  return (
    <DialogTrigger>
      <Button className="button-quiet" {...(value && { 'aria-label': `${label}: ${value}` })}>
        {value ?? label}
      </Button>
      {/* The dialog itself, so that the buttons which close it for screen readers are in it. */}
      <Popover className="popover" placement="bottom end" aria-label={label}>
        <div className="popover-body">{children}</div>
      </Popover>
    </DialogTrigger>
  );
}

/** Reference date, and weights of charging points: what decides which features count, and for how much. */
export function CountingSettings() {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const date = useApp((state) => state.date);
  return (
    <>
      <Setting label={t('settings.date')} value={formatDate(language, date)}>
        <ReferenceDateForm />
      </Setting>
      <Setting label={t('settings.rules')}>
        <CountingRulesForm />
      </Setting>
    </>
  );
}
