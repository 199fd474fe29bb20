import { formatNumber } from '../../i18n/format';
import {
  classColour,
  CLASS_PATTERNS,
  edgeColour,
  patternOfClass,
  MEASURE_COLOURS,
  MEASURE_GROUND,
} from '../../map/classColours';
import type { AreaFill } from '../../map/classColours';
import { PATTERN_PIXEL_RATIO, patternImage } from '../../map/patternImage';
import { cssColour, write } from './ink';
import { LEGEND_TOP, MARGIN, SHEET } from './pictureContent';
import type { PictureContent } from './pictureContent';

/** Room before the first own area, for the scale behind the last, and for the name of one. */
const OUTLINES = { before: 40, roomForScale: 230, swatch: 13, fewest: 40, most: 190 } as const;
const SWATCH = { width: 84, height: 14, gap: 3, top: 34 } as const;

/** A class as the map shows it: its colour, and its mark over it. */
function drawSwatch(
  paper: CanvasRenderingContext2D,
  group: PictureContent['legend'][number]['group'],
  x: number,
  { opacity, edge }: AreaFill,
): void {
  const y = LEGEND_TOP + SWATCH.top;
  paper.globalAlpha = opacity;
  paper.fillStyle = classColour(group);
  paper.fillRect(x, y, SWATCH.width, SWATCH.height);
  paper.globalAlpha = 1;
  const name = patternOfClass(group);
  if (name) {
    const image = patternImage(CLASS_PATTERNS[name]);
    const tile = document.createElement('canvas');
    tile.width = image.width;
    tile.height = image.height;
    tile.getContext('2d')!.putImageData(image, 0, 0);
    const pattern = paper.createPattern(tile, 'repeat')!;
    pattern.setTransform(new DOMMatrix().translate(x, y).scale(1 / PATTERN_PIXEL_RATIO));
    paper.fillStyle = pattern;
    paper.fillRect(x, y, SWATCH.width, SWATCH.height);
  }
  if (edge) {
    paper.strokeStyle = edgeColour(group);
    paper.lineWidth = 3;
    paper.strokeRect(x + 1.5, y + 1.5, SWATCH.width - 3, SWATCH.height - 3);
  }
  paper.strokeStyle = cssColour('--line');
  paper.lineWidth = 0.5;
  paper.strokeRect(x, y, SWATCH.width, SWATCH.height);
}

/** How measures are drawn, in a row that ends at the right margin. */
function drawMeasures(paper: CanvasRenderingContext2D, { measures }: PictureContent): void {
  const y = LEGEND_TOP + SWATCH.top + SWATCH.height + 4;
  let right: number = SHEET.width - MARGIN;
  for (const { standing, text } of measures.toReversed()) {
    const width = write(paper, { text, x: right, y, size: 13, align: 'right', colour: '--ink-soft' });
    paper.beginPath();
    paper.arc(right - width - 11, y - 4, 4.5, 0, 2 * Math.PI);
    paper.fillStyle = standing === 'planned' ? MEASURE_GROUND : MEASURE_COLOURS[standing];
    paper.fill();
    paper.strokeStyle = MEASURE_COLOURS[standing];
    paper.lineWidth = 2;
    paper.stroke();
    right -= width + 34;
  }
}

/** Which outline is which own area, on the line of the title; those that do not fit are left to the map. */
function drawOutlines(paper: CanvasRenderingContext2D, { outlines }: PictureContent, start: number): void {
  const y = LEGEND_TOP + 24;
  let x = start;
  for (const { name, colour } of outlines) {
    const most = SHEET.width - MARGIN - OUTLINES.roomForScale - x - OUTLINES.swatch - 8;
    if (most < OUTLINES.fewest) return;
    paper.strokeStyle = colour;
    paper.lineWidth = 3;
    paper.strokeRect(x + 1.5, y - OUTLINES.swatch + 2.5, OUTLINES.swatch - 3, OUTLINES.swatch - 3);
    const width = write(paper, {
      ...{ text: name, x: x + OUTLINES.swatch + 6, y, size: 14 },
      ...{ colour: '--ink-soft', most: Math.min(most, OUTLINES.most) },
    });
    x += OUTLINES.swatch + 6 + width + 22;
  }
}

/** The classes with their numbers of areas, the schedule, and the chosen area's own value. */
export function drawLegend(paper: CanvasRenderingContext2D, content: PictureContent, fill: AreaFill): void {
  const title = write(paper, {
    text: content.legendTitle,
    x: MARGIN,
    y: LEGEND_TOP + 24,
    size: 15,
    weight: 600,
  });
  const below = LEGEND_TOP + SWATCH.top + SWATCH.height;
  content.legend.forEach(({ group, text, count }, index) => {
    const x = MARGIN + index * (SWATCH.width + SWATCH.gap);
    drawSwatch(paper, group, x, fill);
    write(paper, { text, x, y: below + 16, size: 14 });
    write(paper, { text: formatNumber(count), x, y: below + 32, size: 13, colour: '--ink-muted' });
    if (group === content.chosenClass) {
      paper.fillStyle = cssColour('--ink');
      paper.fillRect(x, below + 37, SWATCH.width, 2);
    }
  });
  paper.fillStyle = cssColour('--ink');
  paper.fillRect(MARGIN + title + 22, LEGEND_TOP + 13, 2, 13);
  const line = { text: content.line, x: MARGIN + title + 30, y: LEGEND_TOP + 24 };
  const lineWidth = write(paper, { ...line, size: 14, colour: '--ink-soft' });
  drawOutlines(paper, content, line.x + lineWidth + OUTLINES.before);
  if (content.own)
    write(paper, {
      text: content.own,
      x: SHEET.width - MARGIN,
      y: below + 32,
      size: 15,
      weight: 600,
      align: 'right',
      most: 400,
    });
  drawMeasures(paper, content);
}
