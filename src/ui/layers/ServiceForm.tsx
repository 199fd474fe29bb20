import { useState } from 'react';
import { formatName } from '../../io/formats/drivers';
import type { ReadChoices } from '../../io/layerSource';
import type { ServiceInspection } from '../../io/services/readService';
import { boxesToAsk } from '../../state/selectors/boxesToAsk';
import { useActionContext } from '../../state/store/AppContext';
import { RadioChoice } from '../shared/RadioChoice';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  service: ServiceInspection;
  busy: boolean;
  /** Ask how much another layer holds. */
  onLayer: (layer: string) => void;
  onRead: (choices: ReadChoices) => void;
}

/** Which layer of a service is read, and of which part of the map. Nothing of it was read yet. */
export function ServiceForm({ service, busy, onLayer, onRead }: Props) {
  const t = useTranslate();
  const { store } = useActionContext();
  const [boxes] = useState(() => boxesToAsk(store.getState(), window.innerWidth, window.innerHeight));
  const [part, setPart] = useState<(typeof boxes)[number]['part'] | 'all'>('all');
  const { layers, layer, count } = service;
  return (
    <form
      className="recipe-form"
      onSubmit={(event) => {
        event.preventDefault();
        const area = boxes.find((one) => one.part === part)?.box;
        onRead({ ...(layer !== null && { layer }), ...(area && { area: [...area] }) });
      }}
    >
      <p role="status">
        {t('open.service', { service: formatName(service.format), layers: layers.length })}
        {layer !== null &&
          ` · ${count === null ? t('open.serviceUnknown') : t('open.serviceCount', { count })}`}
      </p>
      {layers.length > 1 && (
        <SelectField
          label={t('open.serviceLayer')}
          value={layer ?? ''}
          disabled={busy}
          choices={[
            ...(layer === null ? [{ value: '', text: t('open.serviceChoose') }] : []),
            ...layers.map((name) => ({ value: name, text: name })),
          ]}
          onChoose={onLayer}
        />
      )}
      <RadioChoice
        label={t('open.servicePart')}
        value={part}
        disabled={busy}
        choices={[
          { value: 'all' as const, text: t('open.serviceAll') },
          ...boxes.map((one) => ({
            value: one.part,
            text: t(`open.service.${one.part}`, { name: one.name }),
          })),
        ]}
        onChoose={setPart}
      />
      {part !== 'all' && <p className="popover-help">{t('open.servicePartHelp')}</p>}
      <button type="submit" className="button-primary" disabled={busy || layer === null}>
        {t('open.read')}
      </button>
    </form>
  );
}
