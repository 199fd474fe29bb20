import { lazy, Suspense, useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { useApp } from '../../state/AppContext';
import { selectTakeSubjects, subjectKey } from '../../state/selectors/takeSubjects';
import type { TakeSubject } from '../../state/selectors/takeSubjects';
import { useTranslate } from '../shared/useTranslate';
import { useSubjectText } from './useSubjectText';

const TakeDialog = lazy(async () => ({ default: (await import('./TakeDialog')).TakeDialog }));

/** What can be taken away; what is a file opens a dialog that asks in which form. */
export function TakeMenu() {
  const t = useTranslate();
  const subjectText = useSubjectText();
  const ready = useApp((state) => state.phase === 'ready');
  const subjects = useApp(selectTakeSubjects);
  const [chosen, setChosen] = useState<TakeSubject | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <MenuTrigger>
        <Button ref={button} className="button-primary" isDisabled={!ready}>
          {t('take.label')}
        </Button>
        <Popover className="popover popover-list" placement="bottom end">
          <Menu>
            {subjects.map((subject) => {
              const { text, help } = subjectText(subject);
              return (
                <MenuItem
                  key={subjectKey(subject)}
                  id={subjectKey(subject)}
                  className="option option-tall"
                  textValue={text}
                  onAction={() => {
                    setChosen(subject);
                  }}
                >
                  <Text slot="label">{text}…</Text>
                  <Text slot="description" className="muted">
                    {help}
                  </Text>
                </MenuItem>
              );
            })}
          </Menu>
        </Popover>
      </MenuTrigger>
      {chosen && (
        <Suspense fallback={null}>
          <TakeDialog
            first={chosen}
            onClose={() => {
              setChosen(null);
              // The menu from which the dialog came is gone, so it has nowhere else to give the focus back to.
              requestAnimationFrame(() => button.current?.focus());
            }}
          />
        </Suspense>
      )}
    </>
  );
}
