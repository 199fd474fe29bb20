/** Length of the equator on the sphere of web Mercator, in metres. */
const EQUATOR = 40_075_016.686;

/** Metres on the ground of one CSS pixel in the middle of a web Mercator map of 512-pixel tiles. */
export function metresPerPixel({ latitude, zoom }: { latitude: number; zoom: number }): number {
  return (EQUATOR * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
}

/** The longest of 1, 2 and 5 times a power of ten, in metres, that is not longer than `most` pixels. */
export function scaleBar(perPixel: number, most: number): { metres: number; pixels: number } {
  const longest = perPixel * most;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = ([5, 2, 1].find((step) => step * power <= longest) ?? 1) * power;
  return { metres, pixels: metres / perPixel };
}
