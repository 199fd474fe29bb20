import '../styles/layers.css';
import '../styles/openLayer.css';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { leftOutCount } from '../../domain/measures/countSummary';
import type { Problem } from '../../domain/problem';
import type { TableJoin } from '../../domain/tableJoin/joinTable';
import type { Change, LayerDifference } from '../../engine/difference/layerDifference';
import { formatNumber } from '../../i18n/format';
import { problemText } from '../../i18n/translate';
import { choicesOf } from '../../io/layerSource';
import type { Progress, ReadChoices } from '../../io/layerSource';
import { addressSource } from '../../io/project/addressSource';
import type { ProjectLayer } from '../../io/project/kinds/ownLayer';
import { openFigureLayer } from '../../state/actions/figures';
import { openAreaLayer, openMeasureLayer } from '../../state/actions/layers';
import { chooseColumnsOf, showReplacing } from '../../state/actions/layerList';
import { compareLayers, recipeColumnsGone } from '../../state/jobs/compareLayers';
import type { ComparedLayers } from '../../state/jobs/compareLayers';
import { nextOwnLayerId, readSource } from '../../state/jobs/ownLayers';
import type { ReadSource } from '../../state/store/work';
import { isOpen, layerTitle, selectOwnLayers } from '../../state/selectors/work';
import { useAct, useActionContext, useApp } from '../../state/store/AppContext';
import { ModalDialog } from '../shared/ModalDialog';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';
import { chosenAgain, chosenFiles } from './chosenSource';
import type { ChosenSource } from './chosenSource';
import { LayerChoice } from './LayerChoice';
import { ReadingProgress } from './ReadingProgress';
import { ReadProblem } from './ReadProblem';

/** A newer version of a layer: read, and what it would change, before it is used. Left without using it, nothing changes. */
export function ReplaceLayerDialog({ layerId }: { layerId: string }) {
  const layer = useApp((state) => selectOwnLayers(state).find(({ id }) => id === layerId));
  return layer ? <Replacing layer={layer} /> : null;
}

/** A version that was read, or is being read: from where, and with which choices. */
interface Chosen {
  from: ChosenSource;
  choices: ReadChoices;
}

function Replacing({ layer }: { layer: ProjectLayer }) {
  const t = useTranslate();
  const act = useAct();
  const context = useActionContext();
  const { engine } = context;
  const name = useApp((state) => layerTitle(state, layer));
  const { origin } = layer;
  const [read, setRead] = useState<ReadSource | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [compared, setCompared] = useState<ComparedLayers | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  /** Under which id a version is being read; another by the time it is read: it was left. */
  const reading = useRef<string | null>(null);
  /** Stops what is not in the engine yet. */
  const opening = useRef(new AbortController());

  const compare = async (version: ReadSource, column: string | null) => {
    setBusy(true);
    const answer = await compareLayers(context, layer, version, column);
    if (reading.current !== version.id) return;
    setBusy(false);
    setCompared(answer);
  };
  const start = async (from: ChosenSource, choices: ReadChoices) => {
    const id = nextOwnLayerId();
    opening.current.abort();
    if (reading.current !== null) void engine.cancel(reading.current);
    if (read) void engine.dropLayer(read.id);
    reading.current = id;
    opening.current = new AbortController();
    const onProgress = (of: Progress) => {
      if (reading.current === id) setProgress(of);
    };
    setProgress(null);
    setChosen({ from, choices });
    setRead(null);
    setCompared(null);
    setProblem(null);
    setBusy(true);
    const { gdalMayCome } = context.store.getState();
    const source = await from.open(
      { ...choices, ...(gdalMayCome && { fetchGdal: true }) },
      { signal: opening.current.signal, onProgress },
    );
    if (reading.current !== id) return;
    const answer = source.ok ? await readSource(context, source.value, onProgress, id) : source;
    if (reading.current !== id) {
      if (answer.ok) void engine.dropLayer(id);
      return;
    }
    if (!answer.ok) {
      setBusy(false);
      setProblem(answer.problem);
      return;
    }
    const version = { ...answer.value, replaces: layer };
    setRead(version);
    await compare(version, null);
  };
  const fetchAgain = useEffectEvent(() => {
    const address = addressSource(layer);
    if (address) void start(chosenAgain(address), choicesOf(origin));
  });
  useEffect(() => {
    // After the first picture of the dialog, which says that it reads.
    const timer = setTimeout(fetchAgain);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  const stop = () => {
    opening.current.abort();
    if (reading.current !== null) void engine.cancel(reading.current);
    reading.current = null;
    setBusy(false);
  };
  const leave = () => {
    stop();
    // Closed while it was being put in its place: it is in use by now.
    if (read && !isOpen(context.store.getState(), read.id)) void engine.dropLayer(read.id);
    act(showReplacing, null);
  };
  const use = async (version: ReadSource) => {
    setBusy(true);
    const answer =
      layer.role === 'areas'
        ? await openAreaLayer.run(context, { read: version, recipe: layer.recipe, vintage: layer.vintage })
        : layer.role === 'figures'
          ? await openFigureLayer.run(context, { read: version, recipe: layer.recipe, instead: [] })
          : await openMeasureLayer.run(context, {
              ...{ read: version, recipe: layer.recipe, emptyIsZero: layer.emptyIsZero },
              repeated: layer.repeated ?? false,
            });
    setBusy(false);
    if (answer.ok) act(showReplacing, null);
    else setProblem(answer.problem);
  };
  const lost = read ? recipeColumnsGone(layer, read.report) : [];
  return (
    <ModalDialog title={t('replace.title', { name })} onClose={leave}>
      <div className="replace-layer">
        {!read && origin.kind === 'file' && <p>{t('replace.intro')}</p>}
        {origin.kind === 'file' && (
          <FileTrigger
            allowsMultiple
            onSelect={(files) => {
              const [first, ...others] = [...(files ?? [])];
              if (!first) return;
              void start(chosenFiles([first, ...others]), choicesOf(origin));
            }}
          >
            <Button className={read ? 'button-plain' : 'button-primary'} isDisabled={busy}>
              {t(read ? 'replace.otherFile' : 'replace.choose')}
            </Button>
          </FileTrigger>
        )}
        {busy && !read && <ReadingProgress progress={progress} onStop={stop} />}
        {busy && read && (
          <p className="muted" role="status">
            {t('replace.comparing')}
          </p>
        )}
        {problem && (
          <ReadProblem
            problem={problem}
            busy={busy}
            offersCrs={read === null}
            onRead={chosen && ((choice) => void start(chosen.from, { ...chosen.choices, ...choice }))}
          />
        )}
        {read && <p>{t('replace.file', { file: read.name })}</p>}
        {read?.report.choice && chosen && (
          <LayerChoice
            choice={read.report.choice}
            busy={busy}
            onRead={(choice) => void start(chosen.from, { ...chosen.choices, ...choice })}
          />
        )}
        {read && compared && (
          <Comparison compared={compared} busy={busy} onColumn={(column) => void compare(read, column)} />
        )}
        {lost.length > 0 && (
          <p className="problem">{t('replace.recipeLost', { columns: lost.join(', ') })}</p>
        )}
        {read && compared && (
          <div className="dialog-buttons">
            <button
              type="button"
              className="button-primary"
              disabled={busy || lost.length > 0}
              onClick={() => void use(read)}
            >
              {t('replace.do')}
            </button>
            <button
              type="button"
              className="button-plain"
              disabled={busy}
              onClick={() => {
                act(chooseColumnsOf, read);
              }}
            >
              {t('replace.columnsAgain')}
            </button>
          </div>
        )}
      </div>
    </ModalDialog>
  );
}

const joinedRows = ({ rows, left }: TableJoin): number => rows - left.length;

interface ComparisonProps {
  compared: ComparedLayers;
  busy: boolean;
  onColumn: (column: string) => void;
}

/** Both versions beside one another: how many, what counts, and what became of each. */
function Comparison({ compared, busy, onColumn }: ComparisonProps) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { difference, counts, joined, objects, losing } = compared;
  const rows: [string, number | null, number][] = [
    [t('replace.objects'), objects.before, objects.after],
    ...(counts
      ? ([
          [t('replace.realised'), counts.before.realised, counts.after.realised],
          [t('replace.planned'), counts.before.planned, counts.after.planned],
          [t('replace.leftOut'), leftOutCount(counts.before), leftOutCount(counts.after)],
        ] as [string, number, number][])
      : []),
    ...(joined
      ? ([
          [t('replace.joined'), joinedRows(joined.before), joinedRows(joined.after)],
          [t('replace.notJoined'), joined.before.left.length, joined.after.left.length],
          [t('replace.areasKnown'), joined.before.known, joined.after.known],
        ] as [string, number, number][])
      : []),
  ];
  return (
    <>
      <table className="replace-counts">
        <caption>{t('replace.caption')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('replace.before')}</th>
            <th scope="col">{t('replace.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([row, before, after]) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              <td>{before === null ? t('provenance.unknown') : formatNumber(before)}</td>
              <td className={before === null || before === after ? undefined : 'differs'}>
                {formatNumber(after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {compared.problem && <p className="muted">{problemText(language, compared.problem)}</p>}
      {difference && <Differences difference={difference} busy={busy} onColumn={onColumn} />}
      {losing.length > 0 && <p className="problem">{t('replace.losing', { areas: losing.join(', ') })}</p>}
    </>
  );
}

const CHANGES: readonly Change[] = ['added', 'gone', 'moved', 'changed'];

function Differences({
  difference,
  busy,
  onColumn,
}: {
  difference: LayerDifference;
  busy: boolean;
  onColumn: (column: string) => void;
}) {
  const t = useTranslate();
  const { column, idColumns, changedColumns, columnsGone, columnsAdded } = difference;
  return (
    <>
      {idColumns.length > 0 && (
        <SelectField
          label={t('replace.by')}
          value={column ?? ''}
          disabled={busy}
          choices={[
            ...idColumns.map((one) => ({ value: one, text: t('replace.byColumn', { column: one }) })),
            { value: '', text: t('replace.byPlace') },
          ]}
          onChoose={onColumn}
        />
      )}
      {column === null && <p className="muted">{t('replace.byPlaceHelp')}</p>}
      <ul className="replace-changes">
        <li>
          <strong>{formatNumber(difference.same)}</strong> {t('replace.same')}
        </li>
        {CHANGES.map((change) => (
          <li key={change}>
            <strong>{formatNumber(difference[change])}</strong> {t(`replace.${change}`)}
            {change === 'moved' && difference.movedAndChanged > 0 && (
              <span className="muted">
                {' '}
                ({t('replace.movedAndChanged', { count: difference.movedAndChanged })})
              </span>
            )}
            <Listed difference={difference} change={change} />
          </li>
        ))}
      </ul>
      {changedColumns.length > 0 && (
        <p className="muted">
          {t('replace.columns', {
            columns: changedColumns.map(({ name, count }) => `${name} (${formatNumber(count)})`).join(', '),
          })}
        </p>
      )}
      {columnsGone.length > 0 && (
        <p className="muted">{t('replace.columnsGone', { columns: columnsGone.join(', ') })}</p>
      )}
      {columnsAdded.length > 0 && (
        <p className="muted">{t('replace.columnsAdded', { columns: columnsAdded.join(', ') })}</p>
      )}
    </>
  );
}

/** Which features changed in one way. */
function Listed({ difference, change }: { difference: LayerDifference; change: Change }) {
  const t = useTranslate();
  const listed = difference.features.filter((feature) => feature.change === change);
  if (listed.length === 0) return null;
  const more = difference[change] - listed.length;
  return (
    <details>
      <summary>{t('replace.list')}</summary>
      <ul>
        {listed.map(({ row, id, distance }) => (
          <li key={row}>
            {[
              id,
              t('replace.row', { row: formatNumber(row) }),
              distance === null ? '' : t('replace.distance', { metres: formatNumber(distance, 1) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
        {more > 0 && <li>{t('replace.more', { count: formatNumber(more) })}</li>}
      </ul>
    </details>
  );
}
