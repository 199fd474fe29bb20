import { zlibSync } from 'fflate';
import type { BrowserContext } from 'playwright-core';
import { crc32 } from '../../src/io/crc32';
import { SeededRandom } from '../data/seededRandom';

const SIDE = 256;

/** One part of a PNG. */
function chunk(type: string, body: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.from(crc32(named), 'hex')];
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, named, check]);
}

/** A tile that looks as busy as an aerial photo: streets, roofs and gardens. */
function tile(): Buffer {
  const random = new SeededRandom('background');
  const roofs = Array.from({ length: 64 }, () => random.between(-35, 35));
  const rows = Buffer.alloc(SIDE * (1 + 3 * SIDE));
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const [bx, by] = [x % 128, y % 128];
      const isRoof = bx % 30 > 10 && by % 38 > 14 && bx > 14 && by > 14;
      const shade = random.between(-14, 14) + (isRoof ? roofs[(x >> 5) + 8 * (y >> 5)]! : 0);
      const colour = bx < 12 || by < 12 ? [128, 126, 122] : isRoof ? [150, 108, 92] : [88, 108, 70];
      rows.set(
        colour.map((value) => value + shade),
        y * (1 + 3 * SIDE) + 1 + 3 * x,
      );
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...[chunk('IHDR', head), chunk('IDAT', zlibSync(rows)), chunk('IEND', new Uint8Array(0))],
  ]);
}

/** Answers for the service of backgrounds with an invented tile: pictures are made without a network. */
export async function fakeBackground(context: BrowserContext): Promise<void> {
  const body = tile();
  const headers = { 'access-control-allow-origin': '*' };
  await context.route('https://geo.api.vlaanderen.be/**', (route) =>
    route.fulfill({ body, contentType: 'image/png', headers }),
  );
}
