import fc from 'fast-check';

/** A file with one to three bits flipped. */
export function bitsFlipped(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  return fc.array(fc.nat({ max: bytes.length * 8 - 1 }), { minLength: 1, maxLength: 3 }).map((bits) => {
    const damaged = bytes.slice();
    for (const bit of bits) damaged[bit >> 3]! ^= 1 << (bit & 7);
    return damaged;
  });
}

/** A file in which up to 24 bytes at one place are others, more or fewer. */
export function bytesReplaced(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 24 }), fc.uint8Array({ maxLength: 24 }))
    .map(([at, removed, inserted]) => {
      const tail = bytes.subarray(at + removed);
      const damaged = new Uint8Array(at + inserted.length + tail.length);
      damaged.set(bytes.subarray(0, at));
      damaged.set(inserted, at);
      damaged.set(tail, at + inserted.length);
      return damaged;
    });
}
