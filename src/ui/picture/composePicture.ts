import { formatNumber } from '../../i18n/format';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import type { MapPicture } from '../../map/coverageMap';
import { metresPerPixel, scaleBar } from '../../map/scaleBar';
import { drawLegend } from './drawLegend';
import { cssColour, label, write, writeLines } from './ink';
import {
  CREDITS_TOP,
  LEGEND_TOP,
  MAP_HEIGHT,
  MAP_TOP,
  MARGIN,
  PIXELS_PER_UNIT,
  SHEET,
} from './pictureContent';
import type { PictureContent } from './pictureContent';

function drawTitle(paper: CanvasRenderingContext2D, { title, example, subtitle }: PictureContent): void {
  const width = write(paper, { text: title, x: MARGIN, y: 38, size: 27, weight: 600, most: 900 });
  if (example)
    label(paper, {
      text: example,
      x: MARGIN + width + 12,
      y: 36,
      size: 14,
      colour: '--warm',
      ground: '--warm-soft',
    });
  write(paper, {
    text: subtitle,
    x: MARGIN,
    y: 62,
    size: 15,
    colour: '--ink-soft',
    most: SHEET.width - 2 * MARGIN,
  });
}

/** Below the map and not on it: an area may lie anywhere. */
function drawScale(paper: CanvasRenderingContext2D, { view }: MapPicture, language: Language): void {
  const { metres, pixels } = scaleBar(metresPerPixel(view), 150);
  const right = SHEET.width - MARGIN;
  const y = LEGEND_TOP + 22;
  paper.strokeStyle = cssColour('--ink-soft');
  paper.lineWidth = 1.5;
  paper.beginPath();
  paper.moveTo(right - pixels, y - 6);
  paper.lineTo(right - pixels, y);
  paper.lineTo(right, y);
  paper.lineTo(right, y - 6);
  paper.stroke();
  const text =
    metres < 1000
      ? translate(language, 'picture.metres', { text: formatNumber(metres) })
      : translate(language, 'picture.kilometres', { text: formatNumber(metres / 1000) });
  write(paper, { text, x: right - pixels - 8, y, size: 13, align: 'right', colour: '--ink-soft' });
}

function drawCredits(paper: CanvasRenderingContext2D, { credits }: PictureContent): void {
  const right = SHEET.width - MARGIN;
  const y = CREDITS_TOP + 21;
  paper.fillStyle = cssColour('--line');
  paper.fillRect(MARGIN, CREDITS_TOP, SHEET.width - 2 * MARGIN, 0.75);
  const name = write(paper, {
    text: 'kaart',
    x: right,
    y,
    size: 18,
    weight: 700,
    align: 'right',
    colour: '--accent',
  });
  write(paper, { text: 'Pact', x: right - name, y, size: 18, weight: 700, align: 'right' });
  writeLines(paper, {
    ...{ text: credits, x: MARGIN, y: CREDITS_TOP + 14, size: 11.5, lineHeight: 14, lines: 2 },
    ...{ most: SHEET.width - 2 * MARGIN - 120, colour: '--ink-muted' },
  });
}

/**
 * Put title, map, legend, scale and credits together on one sheet. The letters must be there (`loadLetters`).
 * @returns a PNG; null where the browser makes none
 */
export function composePicture(
  content: PictureContent,
  map: MapPicture,
  language: Language,
): Promise<Blob | null> {
  const sheet = document.createElement('canvas');
  sheet.width = SHEET.width * PIXELS_PER_UNIT;
  sheet.height = SHEET.height * PIXELS_PER_UNIT;
  const paper = sheet.getContext('2d')!;
  paper.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
  paper.fillStyle = cssColour('--ground');
  paper.fillRect(0, 0, SHEET.width, SHEET.height);
  paper.drawImage(map.canvas, 0, MAP_TOP, SHEET.width, MAP_HEIGHT);
  drawTitle(paper, content);
  if (content.schematic)
    label(paper, {
      ...{ text: content.schematic, x: SHEET.width - MARGIN, y: MAP_TOP + 26, size: 12.5, align: 'right' },
      ...{ colour: '--ink-soft', ground: '--ground' },
    });
  drawScale(paper, map, language);
  drawLegend(paper, content, map.fill);
  drawCredits(paper, content);
  return new Promise((resolve) => {
    sheet.toBlob(resolve, 'image/png');
  });
}
