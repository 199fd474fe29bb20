import { useState } from 'react';
import { ACCESSES, MEASURE_STATUSES } from '../../domain/measures/measureAttributes';
import { GEOMETRY_KINDS } from '../../domain/measures/quantityRule';
import type { GeometryKind } from '../../domain/measures/quantityRule';
import type { ImportReport } from '../../features/importReport';
import type { Result } from '../../domain/result';
import { lekpTarget } from '../../domain/targets/lekp';
import { TARGET_IDS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';
import { fileShape } from '../../io/fileShape';
import { sameMeasures } from '../../io/project/sameMeasures';
import type { ProjectMeasures } from '../../io/project/sameMeasures';
import type { AppState } from '../../state/store/appStore';
import type { ActionContext } from '../../state/store/action';
import { useApp } from '../../state/store/AppContext';
import { rememberedMeasures, selectOwnLayers } from '../../state/selectors/work';
import { NO_COLUMN } from '../../engine/layerRecipe';
import { openMeasureLayer } from '../../state/actions/layers';
import type { ReadSource } from '../../state/jobs/ownLayers';
import { RadioChoice } from '../shared/RadioChoice';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';
import { ColumnSelect } from './ColumnSelect';
import { CountPreview } from './CountPreview';
import { sampleOf } from './figureDraft';
import { FirstRows } from './FirstRows';
import {
  draftOf,
  firstDraft,
  isComplete,
  isFiltered,
  recipeOf,
  RULE_CHOICES,
  withTarget,
} from './measureDraft';
import type { MeasureDraft } from './measureDraft';
import { NumberNotationFields } from './NumberNotationFields';
import { UnknownWords, useMeasureInspection } from './UnknownWords';
import { QuantityFields, WordColumnSelect } from './CommonValueFields';
import { YearFields } from './YearFields';

interface Props {
  context: ActionContext;
  read: ReadSource;
  busy: boolean;
  onOpen: (work: Promise<Result<null>>) => void;
}

/** What was said of the areas in which nothing lies, as the form has it. */
function emptyChoice(emptyIsZero: boolean | null): EmptyChoice {
  return emptyIsZero === null ? 'byData' : emptyIsZero ? 'zero' : 'noData';
}

/**
 * The form as it opens, and the layer that it is filled in like: as that in whose place it comes, or as one of a file of the
 * same shape, unless the name of this file tells of another target.
 */
function openedForm(
  guessed: MeasureDraft,
  state: AppState,
  { report, replaces }: ReadSource,
): { draft: MeasureDraft; like: ProjectMeasures | null } {
  const names = report.columns.map(({ name }) => name);
  if (replaces?.role === 'measures')
    return { draft: draftOf(replaces.recipe, guessed, names, true), like: null };
  const like = rememberedMeasures(state, fileShape(report.columns));
  const isSame = like !== null && (guessed.target === '' || guessed.target === like.recipe.target);
  if (!isSame) return { draft: guessed, like: null };
  return { draft: draftOf(like.recipe, guessed, names, false), like };
}

function kindsOf({ pointCount, lineCount, polygonCount }: ImportReport): GeometryKind[] {
  const counts = { points: pointCount, lines: lineCount, polygons: polygonCount };
  return GEOMETRY_KINDS.filter((kind) => counts[kind] > 0);
}

/** By column, what the form uses it for, in words. */
function usesOf(
  draft: MeasureDraft,
  weighs: boolean,
  t: ReturnType<typeof useTranslate>,
): ReadonlyMap<string, string> {
  const used = [
    ['year', true],
    ['status', isFiltered(draft)],
    ['quantity', draft.rule === 'own' || draft.rule === 'property'],
    ['access', isFiltered(draft) && weighs],
    ['power', isFiltered(draft) && weighs],
  ] as const;
  return new Map(
    used.flatMap(([field, isRead]) =>
      isRead && draft[field] !== NO_COLUMN ? [[draft[field], t(`open.use.${field}`)]] : [],
    ),
  );
}

/** What areas in which nothing lies say; null: the data decide. */
const EMPTY_IS_ZERO = { byData: null, zero: true, noData: false } as const;
type EmptyChoice = keyof typeof EMPTY_IS_ZERO;

/** For which target the measures count, what of them counts, and which columns and words say what. */
export function MeasureRecipeFields({ context, read, busy, onOpen }: Props) {
  const t = useTranslate();
  const { columns } = read.report;
  const names = columns.map(({ name }) => name);
  const guessed = () => firstDraft(read.name, sampleOf(read), kindsOf(read.report));
  const [{ draft, like }, setForm] = useState(() => openedForm(guessed(), context.store.getState(), read));
  const setDraft = (changed: (before: MeasureDraft) => MeasureDraft): void => {
    setForm((form) => ({ ...form, draft: changed(form.draft) }));
  };
  const before = read.replaces?.role === 'measures' ? read.replaces : like;
  const [empty, setEmpty] = useState<EmptyChoice>(() => emptyChoice(before?.emptyIsZero ?? null));
  const change = (changes: Partial<MeasureDraft>): void => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  const multiPoints = read.report.notes.find((note) => note.code === 'multiPoints');
  const asksPoints = multiPoints && (draft.rule === 'own' || draft.rule === 'count');
  const [pointsCount, setPointsCount] = useState<'points' | 'features'>(
    read.replaces?.role === 'measures' && read.replaces.recipe.pointsCount === false ? 'features' : 'points',
  );
  const filled = recipeOf(draft, names[0] ?? '');
  const recipe = filled && {
    ...filled,
    ...(asksPoints && { pointsCount: pointsCount === 'points' }),
  };
  // Without what was said of its words, so that every one of them stays there to be said again.
  const inspection = useMeasureInspection(read.id, recipeOf({ ...draft, words: {} }, names[0] ?? ''));
  const unknown = recipe ? (inspection?.unknownWords ?? []) : [];
  const byColumn = draft.rule === 'property';
  const weighs = draft.target !== '' && lekpTarget(draft.target).counting.weighConnectors;
  const column = (label: string, field: 'power' | 'quantity', isNeeded = false) => (
    <ColumnSelect
      label={label}
      columns={columns}
      value={draft[field]}
      {...(!isNeeded && { none: t('open.columnNone') })}
      onChange={(name) => {
        change({ [field]: name });
      }}
    />
  );
  const [again, setAgain] = useState<'once' | 'again'>('once');
  const ownLayers = useApp(selectOwnLayers);
  const others = ownLayers.filter(({ id }) => id !== read.replaces?.id);
  const [same] = draft.target === '' ? [] : sameMeasures(others, read.origin, draft.target);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!recipe) return;
        const repeated = again === 'again';
        const emptyIsZero = EMPTY_IS_ZERO[empty];
        onOpen(openMeasureLayer.run(context, { read, recipe, emptyIsZero, repeated }));
      }}
    >
      {like && (
        <p className="muted">
          {t('open.asBefore', { name: like.name })}{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              setForm({ draft: guessed(), like: null });
              setEmpty('byData');
            }}
          >
            {t('open.asNew')}
          </button>
        </p>
      )}
      <SelectField<TargetId | ''>
        label={t('open.target')}
        value={draft.target}
        choices={[
          ...(draft.target === '' ? [{ value: '' as const, text: t('open.targetNone') }] : []),
          ...TARGET_IDS.map((id) => ({ value: id, text: t(`target.${id}`) })),
        ]}
        onChoose={(target) => {
          if (target !== '') setDraft((before) => withTarget(before, target, names));
        }}
      />
      {same && draft.target !== '' && (
        <RadioChoice
          label={t(read.origin.kind === 'address' ? 'open.againAddress' : 'open.again', {
            target: t(`target.${draft.target}`),
          })}
          value={again}
          choices={[
            { value: 'once', text: t('open.againOnce', { name: same.name }) },
            { value: 'again', text: t('open.againTwice', { name: same.name }) },
          ]}
          onChoose={setAgain}
        />
      )}
      <SelectField
        label={t('open.rule')}
        value={draft.rule}
        choices={RULE_CHOICES.map((rule) => ({ value: rule, text: t(`open.rule.${rule}`) }))}
        onChoose={(rule) => {
          change({ rule });
        }}
      />
      {asksPoints && (
        <RadioChoice
          label={t('open.severalPoints')}
          value={pointsCount}
          choices={[
            { value: 'points', text: t('open.pointsCount', { count: multiPoints.params.points }) },
            { value: 'features', text: t('open.featuresCount', { count: multiPoints.params.features }) },
          ]}
          onChoose={setPointsCount}
        />
      )}
      <h3>{t('open.stepColumns')}</h3>
      {byColumn && column(t('open.quantityColumn'), 'quantity', true)}
      {draft.rule === 'own' && <QuantityFields draft={draft} columns={columns} onChange={change} />}
      <YearFields draft={draft} columns={columns} onChange={change} />
      {isFiltered(draft) && (
        <WordColumnSelect
          label={t('open.statusColumn')}
          columns={columns}
          column={draft.status}
          common={draft.commonStatus}
          meanings={MEASURE_STATUSES}
          onChange={(status, commonStatus) => {
            change({ status, commonStatus });
          }}
        />
      )}
      {isFiltered(draft) && weighs && (
        <WordColumnSelect
          label={t('open.accessColumn')}
          columns={columns}
          column={draft.access}
          common={draft.commonAccess}
          meanings={ACCESSES}
          onChange={(access, commonAccess) => {
            change({ access, commonAccess });
          }}
        />
      )}
      {isFiltered(draft) && weighs && column(t('open.powerColumn'), 'power')}
      {unknown.length > 0 && (
        <UnknownWords
          unknown={unknown}
          words={draft.words}
          onChange={(words) => {
            change({ words });
          }}
        />
      )}
      <NumberNotationFields
        inspection={recipe && inspection}
        decimals={draft.decimals}
        onChange={(decimals) => {
          change({ decimals });
        }}
      />
      <FirstRows rows={read.firstRows} columns={read.report.columns} uses={usesOf(draft, weighs, t)} />
      <h3>{t('open.stepCounts')}</h3>
      <CountPreview read={read} recipe={recipe} />
      <RadioChoice
        label={t('open.empty')}
        value={empty}
        choices={[
          { value: 'byData', text: t('open.emptyByData') },
          { value: 'zero', text: t('open.emptyZero') },
          { value: 'noData', text: t('open.emptyNoData') },
        ]}
        onChoose={setEmpty}
      />
      <button type="submit" className="button-primary" disabled={busy || !isComplete(draft)}>
        {t('open.show')}
      </button>
    </form>
  );
}
