import type { LineColumns } from '../../features/columns';
import type { AreaIndex } from '../areaIndex/areaIndex';
import { FeatureTree } from '../features/featureTree';
import type { FeatureLayer } from '../features/featureLayer';
import { LineSplitter } from './lineSplitter';
import { measureLines } from './measureLines';

/** A splitter has scratch memory for every edge of its areas: one serves all layers, which matters for single features. */
const splitters = new WeakMap<AreaIndex, LineSplitter>();

function lineSplitterOf(areas: AreaIndex): LineSplitter {
  const splitter = splitters.get(areas) ?? new LineSplitter(areas);
  splitters.set(areas, splitter);
  return splitter;
}

/** The lines of a layer, ready to be shared out over any areas by length. */
export function lineLayer(lines: LineColumns): FeatureLayer {
  return {
    tree: new FeatureTree(measureLines(lines)),
    splitter(areas) {
      const splitter = lineSplitterOf(areas);
      return { split: (first, end, parts) => splitter.split(lines, first, end, parts) };
    },
    positionOf(line) {
      const first = 2 * lines.start[line]!;
      return [lines.positions[first]!, lines.positions[first + 1]!];
    },
  };
}
