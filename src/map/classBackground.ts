import type { CoverageClass } from '../domain/classify/breaksAroundTarget';
import { classColour } from './classColours';
import { CLASS_PATTERNS, patternOfClass } from './classPatterns';

/** The value of the CSS property `background` that shows a class as the map does: its colour and its mark. */
export function classBackground(coverageClass: CoverageClass): string {
  const colour = classColour(coverageClass);
  const name = patternOfClass(coverageClass);
  if (!name) return colour;
  const { size, path, colour: ink, strokeWidth } = CLASS_PATTERNS[name];
  const paint =
    strokeWidth === null ? `fill='${ink}'` : `fill='none' stroke='${ink}' stroke-width='${strokeWidth}'`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='${size}' height='${size}'><path d='${path}' ${paint}/></svg>`;
  return `${colour} url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
