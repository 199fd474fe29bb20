import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { Transform } from 'node:stream';

/** A server behind a line of so many bits a second that all its answers share, as those of a house or an office do. */
export interface SlowLine {
  url: string;
  /** Bytes that came over it so far, heads included. */
  carried: () => number;
  close: () => Promise<void>;
}

/** Bytes that go over the line in one go: with more, a small file would wait for a large one. */
const PIECE = 1460;

/**
 * Stand before a server on this machine and pass on what it answers no faster than a line allows. Nothing is read of it, so
 * that compression, ranges and headers are the server's own; workers wait for it like the page, which the throttling of a
 * browser leaves out.
 * @param server address of the server
 * @param rate bits a second
 */
export async function slowLine(server: string, rate: number): Promise<SlowLine> {
  const { port, hostname } = new URL(server);
  let carried = 0;
  /** When the line is free again, by `performance.now()`. */
  let free = 0;
  const sockets = new Set<Socket>();
  const throttle = () =>
    new Transform({
      readableHighWaterMark: PIECE,
      writableHighWaterMark: PIECE,
      async transform(chunk: Buffer, _encoding, done) {
        for (let from = 0; from < chunk.length; from += PIECE) {
          const piece = chunk.subarray(from, from + PIECE);
          carried += piece.length;
          free = Math.max(free, performance.now()) + (piece.length * 8000) / rate;
          const wait = free - performance.now();
          // A timer comes a millisecond late: shorter waits are made up for together.
          if (wait > 4) await new Promise((resolve) => setTimeout(resolve, wait));
          this.push(piece);
        }
        done();
      },
    });
  const line = createServer((asker) => {
    const answerer = connect(Number(port), hostname);
    for (const socket of [asker, answerer]) {
      sockets.add(socket);
      // A browser that closes breaks off what was still on its way.
      socket.on('error', () => {
        asker.destroy();
        answerer.destroy();
      });
      socket.on('close', () => sockets.delete(socket));
    }
    asker.pipe(answerer);
    answerer.pipe(throttle()).pipe(asker);
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(line.address() as AddressInfo).port}/`,
    carried: () => carried,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        line.close(() => {
          resolve();
        });
      }),
  };
}
