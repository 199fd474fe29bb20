import { useState } from 'react';
import type { AreaReference } from '../../domain/areas/areaReference';
import { isTargetId } from '../../domain/targets/lekp';
import { requiredWithUnit } from '../../i18n/requiredText';
import { useApp, useActionContext, useAct } from '../../state/store/AppContext';
import { selectSubject, selectSubjectRecord } from '../../state/selectors/subject';
import { useSubjectName, useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { firstDraft, draftFaults, draftTerms } from './targetDraft';
import type { TargetDraft, EditedTarget } from './targetDraft';
import { selectAddedTargets } from '../../state/selectors/work';
import { nextAddedKey } from '../../domain/targets/addedTarget';
import { isAddedTargetKey } from '../../domain/targets/targetInForce';
import type { TermFault } from '../../domain/targets/checkTerms';
import { pactNormText } from '../../i18n/normTexts';
import { addTarget, changeTarget } from '../../state/actions/targets';
import { today } from '../../state/store/view';
import { AddedTargetFields } from './AddedTargetFields';
import { NormFields, OriginFields, ScopeFields } from './NormFields';

interface Props {
  draft: TargetDraft;
  area: AreaReference | null;
}

/**
 * What the norm in the form comes down to for the subject of the panels; an empty line where that cannot be said, so that a
 * field that is left does not move the button away from under the hand that presses it.
 */
function GoalPreview({ draft, area }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const name = useSubjectName();
  const { quantity, per, endYear } = draft;
  const known = draft.denominator === 'inhabitants' ? 'bomen' : 'renovatie';
  const record = useApp((state) => selectSubjectRecord(state, known));
  const isSubject = useApp((state) => area === null || selectSubject(state)?.code === area.code);
  const denominator = record?.denominator ?? null;
  const isKnown = denominator !== null && isSubject && quantity > 0 && per > 0 && endYear > 0;
  return (
    <p className="goal-preview" aria-live="polite">
      {record &&
        isKnown &&
        t('change.preview', {
          area: name,
          // As exact as the goal will be that comes of it.
          goal: requiredWithUnit(
            language,
            { ...record, target: draft.basedOn, goal: (quantity * denominator) / per },
            'goal',
          ),
          year: String(endYear),
        })}
    </p>
  );
}

/** Change the norm of a target everywhere or in one area, or add a target. What is wrong is said before it is kept. */
export function TargetForm({ edited, onDone }: { edited: EditedTarget; onDone: () => void }) {
  const t = useTranslate();
  const act = useAct();
  const { store } = useActionContext();
  const language = useApp((state) => state.language);
  const version = useApp((state) => state.version);
  const nameOf = useTargetName();
  const [{ held, ...first }] = useState(() => firstDraft(store.getState(), edited));
  const [draft, setDraft] = useState(first.draft);
  const [area, setArea] = useState<AreaReference | null>(edited.area);
  const [faults, setFaults] = useState<readonly TermFault[]>([]);
  const isAdded = area === null && (edited.key === null || isAddedTargetKey(edited.key));
  const update = (changes: Partial<TargetDraft>) => {
    setDraft({ ...draft, ...changes });
  };

  const keep = () => {
    const found = draftFaults(draft, isAdded);
    setFaults(found);
    if (found.length > 0) return;
    const { name, basedOn, denominator, kind } = draft;
    const { baseline, ...terms } = draftTerms(draft);
    const origin = { source: draft.source.trim(), author: draft.author.trim(), date: today() };
    if (area === null && (edited.key === null || !isTargetId(edited.key))) {
      const key = edited.key ?? nextAddedKey(selectAddedTargets(store.getState()));
      act(addTarget, { key, name: name.trim(), basedOn, denominator, kind, baseline, ...terms, ...origin });
    } else {
      const counts = area === null ? { kind, baseline } : { kind: null, baseline: null };
      act(changeTarget, { target: edited.key!, area, ...counts, ...terms, ...origin });
    }
    onDone();
  };

  return (
    <form
      className="target-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      {edited.key !== null && (
        <p>
          <strong>{nameOf(held)}</strong>{' '}
          <span className="muted">{pactNormText(language, held.target.id, version)}</span>
        </p>
      )}
      {edited.key !== null && <ScopeFields edited={edited} area={area} onChange={setArea} />}
      {isAdded && (
        <AddedTargetFields
          draft={draft}
          isNew={edited.key === null}
          isInvalid={faults.includes('name')}
          onChange={update}
        />
      )}
      <NormFields draft={draft} isForArea={area !== null} faults={faults} onChange={update} />
      <GoalPreview draft={draft} area={area} />
      <OriginFields draft={draft} isInvalid={faults.includes('source')} onChange={update} />
      {faults.length > 0 && (
        <div className="problem" role="alert">
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{t(`change.fault.${fault}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="dialog-buttons">
        <button type="submit" className="button-primary">
          {t(edited.key === null ? 'change.add' : 'form.save')}
        </button>
        <button type="button" className="button-plain" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  );
}
