import type { Position } from 'geojson';

/** Closed rings of whole numbers as one SVG path; steps are relative, which keeps the text short. */
export function pathOfRings(rings: readonly Position[][]): string {
  return rings
    .map((ring) => {
      const [start, ...rest] = ring.slice(0, -1) as [Position, ...Position[]];
      let [x, y] = start as [number, number];
      const steps = rest.map(([nextX, nextY]) => {
        const step = `${nextX! - x},${nextY! - y}`;
        [x, y] = [nextX!, nextY!];
        return step;
      });
      return `M${start[0]},${start[1]}l${steps.join(' ')}z`;
    })
    .join('');
}
