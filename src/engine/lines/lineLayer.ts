import type { LineColumns } from '../../io/columns';
import { FeatureTree } from '../features/featureTree';
import type { FeatureLayer } from '../features/featureLayer';
import { LineSplitter } from './lineSplitter';
import { measureLines } from './measureLines';

/** The lines of a layer, ready to be shared out over any areas by length. */
export function lineLayer(lines: LineColumns): FeatureLayer {
  return {
    tree: new FeatureTree(measureLines(lines)),
    splitter(areas) {
      const splitter = new LineSplitter(areas);
      return { split: (first, end, parts) => splitter.split(lines, first, end, parts) };
    },
    positionOf(line) {
      const first = 2 * lines.start[line]!;
      return [lines.positions[first]!, lines.positions[first + 1]!];
    },
  };
}
