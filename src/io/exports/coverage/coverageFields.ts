import type { CoverageRecord } from '../../../domain/coverage/coverageRecord';
import type { CoverageTable } from '../../../domain/coverage/coverageTable';
import { isTargetId, lekpTarget } from '../../../domain/targets/lekp';
import type { TargetKey } from '../../../domain/targets/targetInForce';
import { targetName } from '../../../i18n/stepText';
import { translate } from '../../../i18n/translate';
import type { AttributeColumn } from '../../../features/columns';
import { attributeColumnOf } from '../attributeColumnOf';
import type { ExportField } from '../exportDocument';
import { columnHeading, columnsIn } from './coverageColumns';
import type { CoverageColumn, CoverageScope } from './coverageColumn';

/** An attribute column with what it means. */
export interface DescribedColumn {
  column: AttributeColumn;
  field: ExportField;
}

/**
 * Three characters of the target, an underscore, and at most six of the column make a name of ten. A target that the
 * project added goes by the last characters of its key, which are its number.
 */
function shortTarget(target: TargetKey): string {
  return isTargetId(target) ? lekpTarget(target).shortName : `o${target.slice(-2)}`;
}

const TYPES = { text: 'text', date: 'date', number: 'number', year: 'number', boolean: 'boolean' } as const;

function described(
  column: CoverageColumn,
  records: readonly CoverageRecord[],
  scope: CoverageScope,
  field: ExportField,
): DescribedColumn {
  const values = records.map((record) => column.cell(record, scope));
  return { column: attributeColumnOf(field.name, TYPES[column.kind], values), field };
}

/** The area's own columns and the labels that every feature carries, because a copied feature leaves the file behind. */
export function areaFields({ byTarget }: CoverageTable, scope: CoverageScope): DescribedColumn[] {
  const records = [...byTarget.values()][0] ?? [];
  return columnsIn('fields', records, scope)
    .filter(({ of }) => of === 'area')
    .map((column) => {
      const { name, shortName } = column;
      const heading = columnHeading(column, scope.language, null);
      return described(column, records, scope, { name, shortName, heading });
    });
}

/** What is known of one target: `<target>_<column>`, unrounded. */
export function targetFields(
  { byTarget }: CoverageTable,
  scope: CoverageScope,
  target: TargetKey,
): DescribedColumn[] {
  const { language } = scope;
  const records = byTarget.get(target)!;
  const inForce = records[0]?.inForce ?? null;
  const unit = inForce && translate(language, `unit.${inForce.target.unit}`, { count: 2 });
  const start = inForce ? targetName(language, inForce) : target;
  return columnsIn('fields', records, scope)
    .filter(({ of }) => of === 'target')
    .map((column) =>
      described(column, records, scope, {
        name: `${target}_${column.name}`,
        shortName: `${shortTarget(target)}_${column.shortName}`,
        heading: `${start}: ${columnHeading(column, language, unit)}`,
      }),
    );
}
