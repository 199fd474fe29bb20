/**
 * What a pointer event costs in the page while a measure is drawn: script of the page and of its worker, in a headless
 * Chromium over a large counted layer and a scenario of many measures. Prints a table; progress goes to stderr.
 * `npm run bench:page -- [--points 6.6M] [--measures 10000] [--corners 500] [--surface 2000]
 * [--pause 60]`, after `npm run build`.
 */
import { parseArgs } from 'node:util';
import { parseSize } from './bench/benchOptions';
import { runPageBench } from './bench/page/runPageBench';

const { values } = parseArgs({
  options: {
    built: { type: 'string', default: 'dist' },
    points: { type: 'string', default: '6.6M' },
    measures: { type: 'string', default: '10000' },
    corners: { type: 'string', default: '500' },
    surface: { type: 'string', default: '2000' },
    pause: { type: 'string', default: '60' },
  },
});
const [points, measures, corners, surface, pause] = [
  ...[values.points, values.measures, values.corners, values.surface, values.pause].map(parseSize),
];
if (!points || !measures || !corners || !surface || !pause) {
  process.stderr.write(
    '--points, --measures, --corners, --surface and --pause ask for numbers such as 100k or 6.6M\n',
  );
  process.exit(2);
}
const say = (line: string): void => void process.stderr.write(`${line}\n`);
process.stdout.write(
  await runPageBench({ built: values.built, points, measures, corners, surface, pause }, say),
);
