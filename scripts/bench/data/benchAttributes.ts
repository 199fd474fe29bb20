import type { AttributeColumn } from '../../../src/io/columns';
import type { SeededRandom } from '../../data/seededRandom';

const STATUSES = ['realised', 'realised', 'realised', 'planned', 'in_progress', 'idea'] as const;

/** `year` (2015 to 2026, one in twenty not known) and `status` of every feature: what counting rules ask for. */
export function benchAttributes(count: number, random: SeededRandom): AttributeColumn[] {
  const years = new Float64Array(count);
  const yearIsNull = new Uint8Array(count);
  const statuses = new Array<string>(count);
  for (let feature = 0; feature < count; feature++) {
    if (random.chance(0.05)) yearIsNull[feature] = 1;
    else years[feature] = random.whole(2015, 2026);
    statuses[feature] = random.pick(STATUSES);
  }
  return [
    { name: 'year', type: 'number', values: years, isNull: yearIsNull },
    { name: 'status', type: 'text', values: statuses, isNull: new Uint8Array(count) },
  ];
}
