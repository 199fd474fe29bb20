import { itemAt } from '../../../domain/itemAt';
import type { CoverageTable } from '../../../domain/coverage/coverageTable';
import type { TargetKey } from '../../../domain/targets/targetInForce';
import { leftOutReasons } from '../../../i18n/countSummaryText';
import { targetName } from '../../../i18n/stepText';
import { translate } from '../../../i18n/translate';
import type { Sheet, SheetCell, SheetColumn } from '../sheet';
import { AREA_CODE, AREA_NAME, columnHeading, columnsIn, LEFT_OUT, TARGET } from './coverageColumns';
import type { CoverageColumn, CoverageScope } from './coverageColumn';

/**
 * The numbers of a level with one row per area and target, because units differ per target and a filter on the column
 * of the target then gives one clean table. What the numbers rest on stands in columns on every row, not in a block
 * below: it survives sorting, filtering and copying a part, and does not break a pivot table.
 * Shares are per cent. The state says "no data" where a cell is empty.
 */
export function coverageSheet(
  { byTarget }: CoverageTable,
  targets: readonly TargetKey[],
  scope: CoverageScope,
): Sheet {
  const records = targets.flatMap((target) => byTarget.get(target) ?? []);
  const columns = columnsIn('rows', records, scope);
  return {
    name: translate(scope.language, 'exports.sheet.rows'),
    columns: columns.map((column) => sheetColumn(column, columnHeading(column, scope.language, null))),
    rows: records.map((record) => columns.map(({ cell }) => cell(record, scope))),
  };
}

/** The numbers of a level with one row per area; example data and points without power say so in their headings. */
export function coverageWideSheet(
  { areas, byTarget }: CoverageTable,
  targets: readonly TargetKey[],
  scope: CoverageScope,
): Sheet {
  const { context, language } = scope;
  const all = targets.flatMap((target) => {
    const records = byTarget.get(target)!;
    const inForce = records[0]?.inForce;
    if (!inForce) return [];
    const labels = [
      ...(context.syntheticTargets.includes(target) ? [translate(language, 'label.example')] : []),
      ...(context.pointsTargets.includes(target) ? [translate(language, 'label.points')] : []),
    ].map((label) => ` [${label}]`);
    const name = `${targetName(language, inForce)}${labels.join('')}`;
    const unit = translate(language, `unit.${inForce.target.unit}`, { count: 2 });
    return columnsIn('wide', records, scope)
      .filter(({ of }) => of === 'target')
      .map((column) => ({
        isOfPlan: column.name.startsWith('plan_'),
        column: sheetColumn(column, `${name}: ${columnHeading(column, language, unit)}`),
        cell: (area: number): SheetCell => column.cell(itemAt(records, area), scope),
      }));
  });
  // After all else, as in the attributes of the areas.
  const wide = [...all.filter(({ isOfPlan }) => !isOfPlan), ...all.filter(({ isOfPlan }) => isOfPlan)];
  const codeAndName = [AREA_CODE, AREA_NAME].map((column) =>
    sheetColumn(column, columnHeading(column, language, null)),
  );
  return {
    name: translate(language, 'exports.sheet.wide'),
    columns: [...codeAndName, ...wide.map(({ column }) => column)],
    rows: areas.map(({ code, name }, area) => [code, name, ...wide.map(({ cell }) => cell(area))]),
  };
}

/** Why features were left out, with one row per area, target and reason, so that they can be filtered and added up. */
export function leftOutSheet(
  { byTarget }: CoverageTable,
  targets: readonly TargetKey[],
  { language }: CoverageScope,
): Sheet {
  const known = (column: CoverageColumn): SheetColumn =>
    sheetColumn(column, columnHeading(column, language, null));
  return {
    name: translate(language, 'exports.sheet.leftOut'),
    columns: [
      ...[AREA_CODE, AREA_NAME, TARGET].map(known),
      { heading: translate(language, 'exports.reason'), kind: 'text' },
      known(LEFT_OUT),
    ],
    rows: targets
      .flatMap((target) => byTarget.get(target) ?? [])
      .flatMap(({ areaCode, areaName, inForce, leftOut }) =>
        leftOutReasons(language, leftOut, inForce.target).map(({ reason, count }) => [
          ...[areaCode, areaName, targetName(language, inForce), reason, count],
        ]),
      ),
  };
}

/** A day is a text, so that no program turns it into another. */
function sheetColumn({ kind }: CoverageColumn, heading: string): SheetColumn {
  return { heading, kind: kind === 'date' ? 'text' : kind };
}
