import { parseArgs } from 'node:util';

/** The number that `100k`, `1M`, `6.6M` or a plain number says; null for anything else. */
export function parseSize(text: string): number | null {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)([kKmM]?)$/.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const factor = { k: 1000, m: 1_000_000 }[unit!.toLowerCase()] ?? 1;
  const size = Math.round(Number(digits) * factor);
  return size > 0 ? size : null;
}

/** What `npm run bench` was asked to do. */
export interface BenchOptions {
  sizes: number[];
  /** Only tasks or peers with one of these texts in their name; all when empty. */
  only: string[];
  rounds: number;
  areas: string | null;
  installPeers: boolean;
  /** Measure what layers take while they are open, too. */
  memory: boolean;
  json: string | null;
  markdown: string | null;
}

export const BENCH_USAGE = `npm run bench -- [options]
  --full             all sizes: 100k, 1M and 6.6M (default: 100k)
  --sizes 100k,1M    these sizes
  --only TEXT        only what has the text in "task, peer"; may be repeated
  --rounds N         turns of ours and each peer (default 3)
  --areas FILE       areas in place of the schematic municipalities
  --peers            install PostGIS, GDAL and QGIS first (Debian, as root)
  --memory           measure what a million features take while they are open, too
  --json FILE        write the records as JSON
  --markdown FILE    write the table as Markdown
`;

const QUICK = [100_000];
const FULL = [100_000, 1_000_000, 6_600_000];

/** Read the command line. @throws when it asks for something that is not there, with a sentence that says so. */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      full: { type: 'boolean' },
      sizes: { type: 'string' },
      only: { type: 'string', multiple: true },
      rounds: { type: 'string' },
      areas: { type: 'string' },
      peers: { type: 'boolean' },
      memory: { type: 'boolean' },
      json: { type: 'string' },
      markdown: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds ?? 3);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds asks for a whole number from 1');
  return {
    sizes: values.sizes === undefined ? (values.full ? FULL : QUICK) : values.sizes.split(',').map(sizeOf),
    only: values.only ?? [],
    rounds,
    areas: values.areas ?? null,
    installPeers: values.peers ?? false,
    memory: values.memory ?? false,
    json: values.json ?? null,
    markdown: values.markdown ?? null,
  };
}

function sizeOf(text: string): number {
  const size = parseSize(text);
  if (size === null) throw new Error(`--sizes asks for numbers such as 100k or 1M, not "${text}"`);
  return size;
}

/** A number of features as task names have it: `100k`, `1M`, `6.6M`. */
export function sizeName(size: number): string {
  return size >= 1_000_000 ? `${size / 1_000_000}M` : `${size / 1000}k`;
}
