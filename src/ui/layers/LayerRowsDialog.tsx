import '../styles/layers.css';
import { useEffect, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { areaCodeOf } from '../../domain/areas/areaCode';
import { lekpTarget } from '../../domain/targets/lekp';
import type { LayerRow, LayerRows, RowQuery } from '../../engine/attributeTable';
import type { Problem } from '../../domain/problem';
import { shownAttribute } from '../../i18n/attributeText';
import { hasDecimalComma } from '../../i18n/format';
import { formatNumber, formatQuantity, withUnit } from '../../i18n/format';
import { problemText } from '../../i18n/translate';
import { goToRow, showRows } from '../../state/actions/layerList';
import { rowsQuestion } from '../../state/selectors/layerList';
import { openLevels, selectOwnLayers } from '../../state/selectors/work';
import { useAct, useActionContext, useApp } from '../../state/store/AppContext';
import { FilterField } from '../shared/FilterField';
import { ModalDialog } from '../shared/ModalDialog';
import { SelectField } from '../shared/SelectField';
import { TableRows } from '../shared/TableRows';
import { useTranslate } from '../shared/useTranslate';

/** So many rows are asked for at once. */
const STRETCH = 100;
const ROW_HEIGHT = 32;
const ONLY = ['all', 'counted', 'leftOut'] as const;

/** What is known of the rows of a layer under one question; stretches come as they are scrolled to. */
interface Answer {
  key: string;
  about: Omit<LayerRows, 'rows'> | null;
  problem: Problem | null;
  rows: ReadonlyMap<number, LayerRow>;
}

function useRows(layerId: string, query: RowQuery, first: number, last: number): Answer {
  const { engine } = useActionContext();
  // Text, for the question is made anew at every look at the state.
  const question = useApp((state) => JSON.stringify(rowsQuestion(state, layerId)));
  const key = JSON.stringify([layerId, question, query]);
  const [answer, setAnswer] = useState<Answer>({ key: '', about: null, problem: null, rows: new Map() });
  const held = answer.key === key ? answer : { ...answer, problem: null, rows: new Map<number, LayerRow>() };
  const stretches = [...new Set([first, last].map((row) => Math.floor(Math.max(0, row) / STRETCH)))];
  const wanted = stretches.filter((stretch) => !held.rows.has(stretch * STRETCH) || answer.key !== key);
  const asked = wanted.join();
  useEffect(() => {
    let isNewest = true;
    const [, counting, rows] = JSON.parse(key) as [string, string, RowQuery];
    for (const stretch of asked === '' ? [] : asked.split(',').map(Number)) {
      const from = stretch * STRETCH;
      void engine.layerRows(layerId, JSON.parse(counting), rows, from, STRETCH).then((got) => {
        if (!isNewest) return;
        setAnswer((before) => {
          const known = before.key === key ? before.rows : new Map<number, LayerRow>();
          if (!got.ok) return { key, about: before.about, problem: got.problem, rows: known };
          const { rows: more, ...about } = got.value;
          const all = new Map([...known, ...more.map((row, at) => [from + at, row] as const)]);
          return { key, about, problem: null, rows: all };
        });
      });
    }
    return () => {
      isNewest = false;
    };
  }, [engine, layerId, key, asked]);
  return held;
}

/** The attribute table of a layer: every row, what it counts and why not, in any order. */
export function LayerRowsDialog({ layerId }: { layerId: string }) {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const layer = useApp((state) => state.layers.find(({ id }) => id === layerId));
  const level = useApp((state) => openLevels(state.levels).find(({ id }) => id === layerId));
  const figures = useApp((state) => state.ownFigures.find(({ id }) => id === layerId));
  const codeColumn = useApp((state) => {
    const record = selectOwnLayers(state).find(({ id }) => id === layerId);
    return record?.role === 'areas' ? record.recipe.codeColumn : null;
  });
  const [sort, setSort] = useState<RowQuery['sort']>({ by: 'row', column: '', descending: false });
  const [filter, setFilter] = useState('');
  const [only, setOnly] = useState<RowQuery['only']>('all');
  const decimal = hasDecimalComma() ? ',' : '.';
  const reads = { yes: t('exports.yes'), no: t('exports.no'), decimal } as const;
  const [seen, setSeen] = useState<[number, number]>([0, 0]);
  const { about, problem, rows } = useRows(layerId, { sort, filter, reads, only }, ...seen);
  const frame = useRef<HTMLDivElement>(null);
  const matching = about?.matching ?? 0;
  const virtual = useVirtualizer({
    count: matching,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => {
    setSeen([first, last]);
  }, [first, last]);
  const name = layer
    ? layer.own
      ? layer.name
      : t(`target.${layer.target}`)
    : ((level ?? figures)?.name ?? '');
  if (!layer && !level && !figures) return null;
  const order = (next: Omit<RowQuery['sort'], 'descending'>) => {
    const isSame = next.by === sort.by && next.column === sort.column;
    setSort({ ...next, descending: isSame && !sort.descending });
  };
  const heading = (text: string, next: Omit<RowQuery['sort'], 'descending'>) => {
    const isSorted = next.by === sort.by && next.column === sort.column;
    return (
      <th
        key={`${next.by}/${next.column}`}
        scope="col"
        aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
      >
        <button
          type="button"
          aria-label={t('rows.sort', { column: text })}
          onClick={() => {
            order(next);
          }}
        >
          {text} <span aria-hidden="true">{isSorted ? (sort.descending ? '▼' : '▲') : ''}</span>
        </button>
      </th>
    );
  };
  const counts = (row: LayerRow): string => {
    if (!row.count || !layer) return '';
    const { as, reason, quantity } = row.count;
    if (as === null) return reason ? t('rows.leftOut', { reason: t(`leftOut.${reason}`) }) : '';
    const { unit } = lekpTarget(layer.target);
    const amount = withUnit(language, formatQuantity(quantity, unit), quantity, unit);
    return `${t(as === 'planned' ? 'rows.planned' : 'rows.realised')} · ${amount}`;
  };
  const goTo = (row: LayerRow): void => {
    act(goToRow, { layerId, feature: row.feature, code: codeOf(row, about, codeColumn) });
  };
  return (
    <ModalDialog
      title={t('rows.title', { name })}
      wide
      onClose={() => {
        act(showRows, null);
      }}
    >
      <div className="rows-tools">
        <FilterField
          label={t('rows.filter')}
          value={filter}
          onChange={setFilter}
          onTakeFirst={() => {
            const first = rows.get(0);
            if (first && matching > 0) goTo(first);
          }}
        />
        {layer && (
          <SelectField
            label={t('rows.only')}
            value={only}
            choices={ONLY.map((value) => ({ value, text: t(`rows.only.${value}`) }))}
            onChoose={setOnly}
          />
        )}
        <p role="status">
          {problem
            ? problemText(language, problem)
            : about
              ? matching === 0
                ? t('rows.none')
                : t('rows.count', { matching, total: formatNumber(about.total) })
              : t('rows.loading')}
        </p>
      </div>
      {/* The frame scrolls, so the keyboard has to reach it. */}
      <div
        ref={frame}
        className="rows-frame"
        role="region"
        aria-label={t('rows.title', { name })}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table aria-rowcount={matching + 1}>
          <thead>
            <tr>
              {heading(t('rows.row'), { by: 'row', column: '' })}
              {layer && heading(t('rows.standing'), { by: 'standing', column: '' })}
              {about?.columns.map((column) => heading(column.name, { by: 'column', column: column.name }))}
            </tr>
          </thead>
          <TableRows items={items} size={virtual.getTotalSize()}>
            {(index) => {
              const row = rows.get(index);
              return (
                <tr key={index} aria-rowindex={index + 2} style={{ height: ROW_HEIGHT }}>
                  <td>
                    {row && (
                      <button
                        type="button"
                        className="link"
                        aria-label={t('rows.show', { row: row.row })}
                        onClick={() => {
                          goTo(row);
                        }}
                      >
                        {formatNumber(row.row)}
                      </button>
                    )}
                  </td>
                  {layer && (
                    <td className={row?.count?.as === null ? 'rows-out' : undefined}>{row && counts(row)}</td>
                  )}
                  {about?.columns.map((column, at) => (
                    <td key={column.name} className={column.type === 'number' ? 'number' : undefined}>
                      {shownAttribute(language, row?.values[at] ?? null)}
                    </td>
                  ))}
                </tr>
              );
            }}
          </TableRows>
        </table>
      </div>
    </ModalDialog>
  );
}

/** The code of the area that a row is of; null for a row of measures. */
function codeOf(row: LayerRow, about: Answer['about'], codeColumn: string | null): string | null {
  const at = about?.columns.findIndex(({ name }) => name === codeColumn) ?? -1;
  return at === -1 ? null : areaCodeOf(row.values[at] ?? null);
}
