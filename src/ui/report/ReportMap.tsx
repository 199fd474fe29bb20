import { itemAt } from '../../domain/itemAt';
import type { PrintShapes } from '../../engine/printShapes/printShapes';
import type { AreaLevel } from '../../state/store/data';
import { useTranslate } from '../shared/useTranslate';
import { AreasMap } from './AreasMap';
import { mapFrame } from './mapFrame';
import type { MapTheme } from './mapTheme';

/** Size on paper, in mm. */
const MAP_WIDTH = 78;
const MAP_HEIGHT = 64;

interface Props {
  level: AreaLevel;
  index: number;
  shapes: PrintShapes;
  theme: MapTheme;
}

/** The area among its neighbours. */
export function ReportMap({ level, index, shapes, theme }: Props) {
  const t = useTranslate();
  if (shapes.paths[index] === '') return null;
  const frame = mapFrame(shapes.boxes.subarray(4 * index, 4 * index + 4), MAP_WIDTH / MAP_HEIGHT);
  const label = t('report.map.label', { area: itemAt(level.areas, index).name, title: theme.title });
  return <AreasMap {...{ level, shapes, theme, frame, index, label }} width={MAP_WIDTH} />;
}
