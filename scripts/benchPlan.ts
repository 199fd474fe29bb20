/**
 * How quickly a plan follows the pointer: a scenario of many planned measures beside a large counted layer. Prints a
 * table; progress goes to stderr. `npm run bench:plan -- [--points 6.6M] [--measures 10000]`.
 */
import { parseArgs } from 'node:util';
import { parseSize } from './bench/benchOptions';
import { runPlanBench } from './bench/runPlanBench';

const { values } = parseArgs({
  options: { points: { type: 'string', default: '6.6M' }, measures: { type: 'string', default: '10000' } },
});
const [points, measures] = [parseSize(values.points), parseSize(values.measures)];
if (points === null || measures === null) {
  process.stderr.write('--points and --measures ask for numbers such as 100k or 6.6M\n');
  process.exit(2);
}
const say = (line: string): void => void process.stderr.write(`${line}\n`);
process.stdout.write(await runPlanBench({ points, measures }, say));
