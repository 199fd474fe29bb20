import { allYears, metresOf } from '../../domain/cyclePaths/cyclePathTable';
import type { CyclePathTable, CyclePathYear } from '../../domain/cyclePaths/cyclePathTable';
import { PATH_DIRECTIONS, PATH_WORKS } from '../../domain/cyclePaths/cyclePathTally';
import type { PathDirection, PathWork } from '../../domain/cyclePaths/cyclePathTally';
import { formatHundredths, formatNumber } from '../../i18n/format';
import type { CyclePathsOfArea } from '../../state/selectors/report';
import { ExampleLabel } from '../shared/Labels';
import { useTranslate } from '../shared/useTranslate';

/** The reader's two directions; one-way paths on both sides of a road are one-way paths. */
const ONE_WAY: readonly PathDirection[] = ['oneWay', 'bothSides'];
const CELLS: readonly { works: readonly PathWork[]; directions: readonly PathDirection[] }[] = [
  { works: ['new'], directions: ['twoWay'] },
  { works: ['new'], directions: ONE_WAY },
  { works: ['renewed'], directions: ['twoWay'] },
  { works: ['renewed'], directions: ONE_WAY },
];

const km = (metres: number): string => formatHundredths(metres / 1000);

/** Metres of which the layer does not say what was done, or how the path is ridden. */
function unknownMetres(row: CyclePathYear): number {
  return (
    metresOf(row) - CELLS.reduce((sum, { works, directions }) => sum + metresOf(row, works, directions), 0)
  );
}

/** The cycle paths of an area in km a year: new or renovated, two-way or one-way. */
export function CyclePathTableView({ paths, synthetic }: { paths: CyclePathsOfArea; synthetic: boolean }) {
  const t = useTranslate();
  return (
    <section className="sheet-paths">
      <h3>
        {t('report.paths')} {synthetic && <ExampleLabel />}
      </h3>
      {paths.state === 'known' ? (
        <Table table={paths.table} />
      ) : (
        <p className="muted">{t(`report.paths.${paths.state}`)}</p>
      )}
    </section>
  );
}

function Table({ table }: { table: CyclePathTable }) {
  const t = useTranslate();
  const total = allYears(table);
  // Rounding of sums must not open a column.
  const hasUnknown = unknownMetres(total) > 0.5;
  const bothSides = metresOf(total, PATH_WORKS, ['bothSides']);
  const cells = (row: CyclePathYear) => (
    <>
      {CELLS.map(({ works, directions }) => (
        <td key={`${works.join()} ${directions.join()}`}>{km(metresOf(row, works, directions))}</td>
      ))}
      {hasUnknown && <td>{km(unknownMetres(row))}</td>}
      <td className="gap">{km(metresOf(row, PATH_WORKS, PATH_DIRECTIONS))}</td>
    </>
  );
  return (
    <>
      <table className="sheet-table">
        <caption className="visually-hidden">{t('report.paths.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="text">
              {t('report.paths.year')}
            </th>
            <th scope="colgroup" colSpan={2}>
              {t('report.paths.new')}
            </th>
            <th scope="colgroup" colSpan={2}>
              {t('report.paths.renewed')}
            </th>
            {hasUnknown && (
              <th scope="col" rowSpan={2}>
                {t('report.paths.unknown')}
              </th>
            )}
            <th scope="col" rowSpan={2}>
              {t('report.paths.total')}
            </th>
          </tr>
          <tr>
            {(['new', 'renewed'] as const).flatMap((work) =>
              (['twoWay', 'oneWay'] as const).map((direction) => (
                <th key={`${work} ${direction}`} scope="col">
                  {t(`report.paths.${direction}`)}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {table.map((row) => (
            <tr key={row.year ?? 'none'}>
              <th scope="row" className="text">
                {row.year ?? t('report.paths.noYear')}
              </th>
              {cells(row)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="text">
              {t('report.paths.total')}
            </th>
            {cells(total)}
          </tr>
        </tfoot>
      </table>
      <p className="sheet-key">
        {t('report.paths.measured')}{' '}
        {bothSides > 0 && t('report.paths.bothSides', { km: formatNumber(bothSides / 1000, 2) })}
      </p>
    </>
  );
}
