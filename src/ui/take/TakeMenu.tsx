import { useEffect, useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { openPage } from '../../state/actions/view';
import { useAct, useApp } from '../../state/store/AppContext';
import { selectSubject } from '../../state/selectors/subject';
import { selectTakeSubjects, subjectKey } from '../../state/selectors/takeSubjects';
import type { TakeSubject } from '../../state/selectors/takeSubjects';
import { ProjectMenuItems } from '../project/ProjectMenuItems';
import { useTranslate } from '../shared/useTranslate';
import { useSubjectText } from './useSubjectText';
import { late } from '../shared/late';

const TakeDialog = late(async () => (await import('./TakeDialog')).TakeDialog);

/** What can be taken away; what is a file opens a dialog that asks in which form. */
export function TakeMenu() {
  const t = useTranslate();
  const act = useAct();
  const subjectText = useSubjectText();
  const ready = useApp((state) => state.phase === 'ready');
  const area = useApp((state) => selectSubject(state)?.name ?? null);
  const subjects = useApp(selectTakeSubjects);
  const [chosen, setChosen] = useState<TakeSubject | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!chosen) return;
    const opener = button.current;
    // The menu from which the dialog came is gone, so it has nowhere else to give the focus back to. While the dialog
    // is there the button is inert, so this waits until it has gone.
    return () => {
      requestAnimationFrame(() => opener?.focus());
    };
  }, [chosen]);
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
                  <span>{text}…</span>
                  <span className="muted">{help}</span>
                </MenuItem>
              );
            })}
            <MenuItem
              id="report"
              className="option option-tall"
              textValue={t('report.take')}
              isDisabled={area === null}
              onAction={() => {
                act(openPage, 'report');
              }}
            >
              <span>{t('report.take')}</span>
              <span className="muted">
                {area === null ? t('report.takeNoArea') : t('report.takeHelp', { area })}
              </span>
            </MenuItem>
            <MenuItem
              id="atlas"
              className="option option-tall"
              textValue={t('atlas.take')}
              onAction={() => {
                act(openPage, 'atlas');
              }}
            >
              <span>{t('atlas.take')}</span>
              <span className="muted">{t('atlas.takeHelp')}</span>
            </MenuItem>
            <ProjectMenuItems />
          </Menu>
        </Popover>
      </MenuTrigger>
      {chosen && (
        <TakeDialog
          onGiveUp={() => {
            setChosen(null);
          }}
          first={chosen}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </>
  );
}
