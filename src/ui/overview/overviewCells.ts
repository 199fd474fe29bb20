import type { CSSProperties } from 'react';
import type { CoverageClass } from '../../domain/classify/breaksAroundTarget';
import { REACHED_CLASS } from '../../domain/classify/breaksAroundTarget';
import { itemAt } from '../../domain/itemAt';
import type { OverviewColumn } from '../../domain/overview/overviewAreas';
import type { OverviewCell } from '../../i18n/overviewText';
import { classBackground, classColour } from '../../map/classColours';

/** The cell of an area in a column. @param index of the area in its level */
export function cellOf({ records, before, synthetic }: OverviewColumn, index: number): OverviewCell {
  const record = itemAt(records, index);
  const without = itemAt(before, index);
  return { record, synthetic, before: without === record ? null : without.share };
}

/** Classes whose colour is too dark for dark letters. */
const DARK: ReadonlySet<CoverageClass> = new Set([0, REACHED_CLASS]);

/** A cell in the colour of its class as on the map; a goal that is reached has its tick as a letter, on plain colour. */
export function cellStyle(group: CoverageClass): CSSProperties {
  return {
    background: group === REACHED_CLASS ? classColour(group) : classBackground(group),
    color: DARK.has(group) ? '#fff' : undefined,
  };
}
