import { leftOutCount } from '../../domain/measures/countSummary';
import type { JoinSummary } from '../../domain/tableJoin/joinSummary';
import type { Change, LayerDifference } from '../../engine/difference/layerDifference';
import { formatNumber } from '../../i18n/format';
import { problemText } from '../../i18n/translate';
import type { ComparedLayers } from '../../state/jobs/compareLayers';
import { useApp } from '../../state/store/AppContext';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';

const joinedRows = ({ rows, left }: JoinSummary): number => rows - left;

interface Props {
  compared: ComparedLayers;
  busy: boolean;
  onColumn: (column: string) => void;
}

/** Both versions beside one another: how many, what counts, and what became of each. */
export function VersionComparison({ compared, busy, onColumn }: Props) {
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
          [t('replace.notJoined'), joined.before.left, joined.after.left],
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
}: Omit<Props, 'compared'> & { difference: LayerDifference }) {
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
