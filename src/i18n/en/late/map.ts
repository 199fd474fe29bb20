import type { map as nl } from '../../nl/late/map';

export const map: Record<keyof typeof nl, string> = {
  'ruler.kind': 'What to measure',
  'ruler.line': 'Distance',
  'ruler.polygon': 'Area',
  'ruler.again': 'Measure again',
  'ruler.corners': 'Drag a point to adjust it.',
};
