import type { CoverageContext, CoverageTable } from '../../../domain/coverage/coverageTable';
import type { CoverageRecord } from '../../../domain/coverage/coverageRecord';
import type { TargetKey } from '../../../domain/targets/targetInForce';
import { targetName } from '../../../i18n/targetName';
import { translate } from '../../../i18n/translate';
import type { Language } from '../../../i18n/translate';
import type { Sheet, SheetCell, SheetColumn } from '../sheet';

const FIGURES = ['goal', 'realised', 'planned', 'gap'] as const;

interface WideColumn extends SheetColumn {
  cell: (area: number) => SheetCell;
}

/** The numbers of a level with one row per area; targets of example data say so in their headings. */
export function coverageWideSheet(
  { areas, byTarget }: CoverageTable,
  targets: readonly TargetKey[],
  { syntheticTargets }: CoverageContext,
  language: Language,
): Sheet {
  const columns: WideColumn[] = [
    {
      heading: translate(language, 'exports.area_code'),
      kind: 'text',
      cell: (area) => areas[area]!.code,
    },
    {
      heading: translate(language, 'exports.area_name'),
      kind: 'text',
      cell: (area) => areas[area]!.name,
    },
    ...targets.flatMap((target) =>
      targetColumns(byTarget.get(target)!, syntheticTargets.includes(target), language),
    ),
  ];
  return {
    name: translate(language, 'exports.sheet.wide'),
    columns: columns.map(({ cell: _cell, ...column }) => column),
    rows: areas.map((_, area) => columns.map(({ cell }) => cell(area))),
  };
}

function targetColumns(
  records: readonly CoverageRecord[],
  isExample: boolean,
  language: Language,
): WideColumn[] {
  const example = isExample ? ` [${translate(language, 'label.example')}]` : '';
  const inForce = records[0]?.inForce;
  if (!inForce) return [];
  const name = `${targetName(language, inForce)}${example}`;
  const unit = translate(language, `unit.${inForce.target.unit}`, { count: 2 });
  return [
    ...FIGURES.map((figure): WideColumn => ({
      heading: `${name}: ${translate(language, `exports.${figure}`)} (${unit})`,
      kind: 'number',
      decimals: 2,
      cell: (area) => records[area]![figure],
    })),
    {
      heading: `${name}: ${translate(language, 'exports.share')}`,
      kind: 'number',
      decimals: 1,
      cell: (area) => {
        const { share } = records[area]!;
        return share === null ? null : share * 100;
      },
    },
    {
      heading: `${name}: ${translate(language, 'exports.state')}`,
      kind: 'text',
      cell: (area) => translate(language, `exports.state.${records[area]!.state}`),
    },
  ];
}
