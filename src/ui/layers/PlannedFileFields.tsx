import { useEffect, useState } from 'react';
import { columnOfRole } from '../../domain/measures/columnRoles';
import { MEASURE_STATUSES } from '../../domain/measures/measureAttributes';
import type { MeasureStatus } from '../../domain/measures/measureAttributes';
import { wordKey } from '../../domain/measures/measureWords';
import type { Result } from '../../domain/result';
import { guessTarget } from '../../domain/targets/guessTarget';
import type { TargetId } from '../../domain/targets/target';
import type { TargetKey } from '../../domain/targets/targetInForce';
import { NO_COLUMN } from '../../engine/layerRecipe';
import type { OpenTarget, PlannedInspection, PlannedRecipe } from '../../engine/plannedFile';
import { takePlannedFile } from '../../state/actions/knownPlans';
import { selectLevel } from '../../state/selectors/levels';
import { selectScenario, selectScenarios } from '../../state/selectors/plan';
import { selectSubject } from '../../state/selectors/subject';
import { selectAllTargets } from '../../state/selectors/targets';
import type { ActionContext } from '../../state/store/action';
import { useApp } from '../../state/store/AppContext';
import type { ReadSource } from '../../state/jobs/ownLayers';
import { useTargetName } from '../shared/names';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';
import { ColumnSelect } from './ColumnSelect';
import { NumberNotationFields } from './NumberNotationFields';

interface Props {
  context: ActionContext;
  read: ReadSource;
  busy: boolean;
  onOpen: (work: Promise<Result<null>>) => void;
}

/** Words for a target that are asked about; a column with more of them is text that nobody goes through one by one. */
const MOST_ASKED = 12;

/** How the rows of a file become measures of a plan: which column says the target, and what its words mean that nobody knows. */
export function PlannedFileFields({ context, read, busy, onOpen }: Props) {
  const t = useTranslate();
  const targets = useApp(selectAllTargets);
  const { columns } = read.report;
  const [recipe, setRecipe] = useState<PlannedRecipe>(() => {
    const names = columns.map(({ name }) => name);
    return {
      targetColumn: columnOfRole('target', names) ?? NO_COLUMN,
      target: guessTarget(read.name, names),
      targets: {},
      bases: Object.fromEntries(targets.map(({ key, target }): [string, TargetId] => [key, target.id])),
      ...{ status: 'planned', area: null, decimals: {} },
    };
  });
  const change = (changes: Partial<PlannedRecipe>): void => {
    setRecipe((before) => ({ ...before, ...changes }));
  };
  const inspection = useInspection(context, read.id, recipe);
  // Whatever was answered already: the question stays, so that its answer can be changed.
  const asked = useInspection(context, read.id, { ...recipe, targets: {} });
  const [into, setInto] = useInto();
  const isByColumn = recipe.targetColumn !== NO_COLUMN;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(takePlannedFile.run(context, { read, recipe, into }));
      }}
    >
      <IntoPlan into={into} onChange={setInto} />
      <ColumnSelect
        label={t('open.planned.column')}
        columns={columns}
        value={recipe.targetColumn}
        none={t('open.planned.oneTarget')}
        onChange={(targetColumn) => {
          change({ targetColumn, targets: {} });
        }}
      />
      {!isByColumn && (
        <TargetSelect
          label={t('open.target')}
          value={recipe.target ?? ''}
          onChange={(target) => {
            change({ target: target === 'out' ? null : target });
          }}
        />
      )}
      {isByColumn && asked && (
        <WordTargets
          open={asked.openTargets}
          targets={recipe.targets}
          onChange={(said) => {
            change({ targets: said });
          }}
        />
      )}
      {(asked?.withoutStatus ?? 0) > 0 && (
        <SelectField<MeasureStatus>
          label={t('open.planned.status', { count: asked?.withoutStatus ?? 0 })}
          value={recipe.status}
          choices={MEASURE_STATUSES.map((value) => ({ value, text: t(`words.meaning.${value}`) }))}
          onChoose={(status) => {
            change({ status });
          }}
        />
      )}
      {(asked?.withoutGeometry ?? 0) > 0 && (
        <PlaceField
          count={asked?.withoutGeometry ?? 0}
          area={recipe.area}
          onChange={(area) => change({ area })}
        />
      )}
      {inspection && (
        <NumberNotationFields
          inspection={{ unknownWords: [], numbers: [...inspection.openNumbers], numberNotes: [] }}
          decimals={recipe.decimals}
          onChange={(decimals) => {
            change({ decimals });
          }}
        />
      )}
      {inspection && <Outcome inspection={inspection} />}
      <button type="submit" className="button-primary" disabled={busy || !inspection?.measures}>
        {t(takePlannedFile.label)}
      </button>
    </form>
  );
}

/** What the worker answers about a recipe; the answer before it until that is there, null before the first. */
function useInspection(
  { engine }: ActionContext,
  layerId: string,
  recipe: PlannedRecipe,
): PlannedInspection | null {
  const [inspection, setInspection] = useState<PlannedInspection | null>(null);
  // A recipe is made anew at every render of a form; only another content is another question.
  const question = JSON.stringify(recipe);
  useEffect(() => {
    let isNewest = true;
    void engine.inspectPlanned(layerId, JSON.parse(question) as PlannedRecipe).then((answer) => {
      if (isNewest && answer.ok) setInspection(answer.value);
    });
    return () => {
      isNewest = false;
    };
  }, [engine, layerId, question]);
  return inspection;
}

/** The plan that is worked on, until another is chosen; null: a new one. */
function useInto(): [string | null, (id: string | null) => void] {
  const current = useApp(selectScenario);
  return useState(current && !current.locked && !current.archived ? current.id : null);
}

function IntoPlan({ into, onChange }: { into: string | null; onChange: (id: string | null) => void }) {
  const t = useTranslate();
  const open = useApp(selectScenarios).filter(({ locked, archived }) => !locked && !archived);
  return (
    <SelectField
      label={t('open.planned.into')}
      value={into ?? ''}
      choices={[
        ...open.map(({ id, name }) => ({ value: id, text: name })),
        { value: '', text: t('scenarios.known.newPlan') },
      ]}
      onChoose={(id) => {
        onChange(id === '' ? null : id);
      }}
    />
  );
}

interface TargetSelectProps {
  label: string;
  value: TargetKey | 'out' | '';
  /** Whether what it is asked for can be left out. */
  canLeaveOut?: boolean;
  onChange: (target: TargetKey | 'out') => void;
}

function TargetSelect({ label, value, canLeaveOut = false, onChange }: TargetSelectProps) {
  const t = useTranslate();
  const nameOf = useTargetName();
  const targets = useApp(selectAllTargets);
  return (
    <SelectField<TargetKey | 'out' | ''>
      label={label}
      value={value}
      choices={[
        ...(value === '' ? [{ value: '' as const, text: t('open.targetNone') }] : []),
        ...targets.map((held) => ({ value: held.key, text: nameOf(held) })),
        ...(canLeaveOut ? [{ value: 'out' as const, text: t('open.planned.leaveOut') }] : []),
      ]}
      onChoose={(target) => {
        if (target !== '') onChange(target);
      }}
    />
  );
}

interface WordTargetsProps {
  open: readonly OpenTarget[];
  targets: PlannedRecipe['targets'];
  onChange: (targets: PlannedRecipe['targets']) => void;
}

/** For every word that nobody knows, the target that it means. Rows of a word without an answer stay out. */
function WordTargets({ open, targets, onChange }: WordTargetsProps) {
  const t = useTranslate();
  if (open.length === 0) return null;
  return (
    <section className="unknown-words">
      <p>{t('open.planned.words')}</p>
      {open.slice(0, MOST_ASKED).map(({ word, count }) => {
        const key = wordKey(word);
        const chosen = targets[key];
        return (
          <TargetSelect
            key={key}
            label={
              word === '' ? t('open.planned.noWord', { count }) : t('open.planned.word', { word, count })
            }
            value={chosen === null ? 'out' : (chosen ?? '')}
            canLeaveOut
            onChange={(target) => {
              onChange({ ...targets, [key]: target === 'out' ? null : target });
            }}
          />
        );
      })}
      {open.length > MOST_ASKED && (
        <p className="muted">{t('words.more', { count: open.length - MOST_ASKED })}</p>
      )}
    </section>
  );
}

interface PlaceFieldProps {
  count: number;
  area: PlannedRecipe['area'];
  onChange: (area: PlannedRecipe['area']) => void;
}

/** What rows without geometry hang on: the area that is chosen on the map, or nothing, so that they stay out. */
function PlaceField({ count, area, onChange }: PlaceFieldProps) {
  const t = useTranslate();
  const levelId = useApp((state) => selectLevel(state)?.id ?? null);
  const subject = useApp(selectSubject);
  const chosen = levelId !== null && subject?.code ? { levelId, code: subject.code } : null;
  return (
    <SelectField<'area' | 'out'>
      label={t('open.planned.place', { count })}
      value={area === null ? 'out' : 'area'}
      choices={[
        ...(chosen
          ? [{ value: 'area' as const, text: t('open.planned.hangOn', { area: subject?.name ?? '' }) }]
          : []),
        { value: 'out', text: t(chosen ? 'open.planned.leaveOut' : 'open.planned.noArea') },
      ]}
      onChoose={(choice) => {
        onChange(choice === 'area' ? chosen : null);
      }}
    />
  );
}

/** What becomes of the rows, to the last one. */
function Outcome({ inspection }: { inspection: PlannedInspection }) {
  const t = useTranslate();
  const { rows, measures, unclear, withoutYear, openTargets, leftOut, withoutPlace, refused } = inspection;
  const withoutTarget = openTargets.reduce((sum, { count }) => sum + count, 0);
  const parts = { unclear, withoutYear, withoutTarget, leftOut, withoutPlace, refused };
  return (
    <div role="status">
      <p>{t('open.planned.rows', { rows, measures })}</p>
      <ul className="notes">
        {Object.entries(parts).map(
          ([part, count]) =>
            count > 0 && <li key={part}>{t(`open.planned.${part as keyof typeof parts}`, { count })}</li>,
        )}
      </ul>
    </div>
  );
}
