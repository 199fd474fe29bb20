import { itemAt } from '../../domain/itemAt';
import { selectOwnAreas } from '../../state/selectors/work';
import type { CoverageClass } from '../../domain/classify/breaksAroundTarget';
import { trajectoryAt } from '../../domain/targets/trajectory';
import type { LocalText } from '../../domain/catalog/localText';
import { formatDate, formatShare } from '../../i18n/format';
import { originLine } from '../../i18n/originText';
import { targetName } from '../../i18n/stepText';
import { translate } from '../../i18n/translate';
import { basemapCredit } from '../../map/basemap';
import type { AppState } from '../../state/store/appStore';
import { levelSource, selectLevel, selectSelectedIndex } from '../../state/selectors/levels';
import { selectDenominators } from '../../state/selectors/publishedFigures';
import { selectDrawnMeasures } from '../../state/selectors/drawing';
import { selectShownRecords, selectTargetRecords } from '../../state/selectors/subject';
import { selectOwnOutlines, selectWithin } from '../../state/selectors/shownAreas';
import { isPointsOnly, selectTargetSources } from '../../state/selectors/targetSources';
import { selectShownTarget } from '../../state/selectors/targets';
import type { AreaLevel } from '../../state/store/data';
import { OWN_AREAS_LEVEL } from '../../state/store/work';
import { classOfRecord, countClasses } from '../../domain/classify/breaksAroundTarget';
import { legendEntries, ownValueText } from '../map/Legend';
import type { LegendEntry } from '../map/Legend';
import { mapTitleText } from '../map/MapTitle';
import { levelKind } from '../shared/names';
import type { Translate } from '../shared/useTranslate';

/** All words of a picture of the map. */
export interface PictureContent {
  title: string;
  /** Stands beside the title where the numbers are invented; null where they are not. */
  example: string | null;
  subtitle: string;
  /** Over the map, where its borders are not surveyed ones. */
  schematic: string | null;
  legendTitle: string;
  legend: readonly LegendEntry[];
  /** The class of the chosen area. */
  chosenClass: CoverageClass | null;
  line: string;
  /** The chosen area's own value. */
  own: string | null;
  /** Own areas that are outlined over another level. */
  outlines: readonly { name: string; colour: string }[];
  /** How measures are drawn; empty where none are. */
  measures: readonly { standing: 'realised' | 'planned' | 'leftOut'; text: string }[];
  credits: string;
  fileName: string;
}

/** A schematic border says by itself that it is one. */
function bordersSource({ schematic }: AreaLevel, source: string, t: Translate): string {
  return schematic ? source : t('picture.areas', { source });
}

/** Where the numbers and borders of the map come from, and what is not real about them, in one line. */
function credits(state: AppState, t: Translate): string {
  const level = selectLevel(state);
  const borders = level ? levelSource(state.language, level) : '';
  const { target } = selectShownTarget(state);
  const { figures, layers, synthetic } = selectTargetSources(state)[target.id];
  const denominator = selectDenominators(state)[target.denominator]?.entry;
  const dated = (source: LocalText, date: string): string => originLine(state.language, { source, date });
  const sources = [
    ...figures.map(({ entry }) => dated(entry.source, entry.date)),
    // The example data is named in a sentence of its own.
    ...layers.filter((layer) => !layer.synthetic).map((layer) => dated(layer.sourceText, layer.date)),
    ...(denominator ? [dated(denominator.source, denominator.date)] : []),
    ...(level && borders !== '' ? [bordersSource(level, borders, t)] : []),
  ];
  return [
    ...(synthetic ? [t('label.exampleHelp')] : []),
    t('picture.sources', { sources: [...new Set(sources)].join('; ') }),
    ...(isPointsOnly({ figures }) ? [t('label.points')] : []),
    ...[basemapCredit(state.basemap)].filter((credit) => credit !== null),
  ].join(' · ');
}

/** The words of a picture of what the map shows now; null while there is nothing to show. */
export function pictureContent(state: AppState): PictureContent | null {
  const t: Translate = (key, params) => translate(state.language, key, params);
  const level = selectLevel(state);
  const records = selectTargetRecords(state);
  const shown = selectShownRecords(state);
  const within = selectWithin(state);
  const index = selectSelectedIndex(state);
  if (!level || records.length === 0) return null;
  const held = selectShownTarget(state);
  const { target } = held;
  const { expectedShare } = trajectoryAt(target, state.date);
  const chosen = index === null ? null : itemAt(records, index);
  const year = target.denominator === 'inhabitants' && selectDenominators(state).inhabitants?.entry.year;
  const kind = levelKind(level);
  const drawn = selectDrawnMeasures(state).length > 0;
  return {
    title: mapTitleText(targetName(state.language, held), held, state.version, t),
    example: selectTargetSources(state)[target.id].synthetic ? t('label.example') : null,
    subtitle: [
      ...(kind === 'own' && level.id !== OWN_AREAS_LEVEL ? [level.name] : []),
      t(`level.count.${kind}`, { count: shown.length }) + (within ? ` (${within.name})` : ''),
      ...(level.vintage === null ? [] : [t('label.vintage', { year: String(level.vintage) })]),
      ...(shown.some(({ goalEstimate }) => goalEstimate) ? [t('label.estimatedHelp')] : []),
      t('settings.pactValue', { version: state.version }),
      t('picture.date', { date: formatDate(state.language, state.date) }),
      ...(year ? [t('picture.inhabitants', { year: String(year) })] : []),
    ].join(' · '),
    schematic: level.schematic ? t('label.schematic') : null,
    legendTitle: t('legend.titleBy', { year: target.deadline.slice(0, 4) }),
    legend: legendEntries(countClasses(shown.map(classOfRecord)), expectedShare, t),
    chosenClass: chosen && classOfRecord(chosen),
    line: [
      t('legend.line', { share: formatShare(expectedShare) }),
      ...(shown.some(({ inPoints }) => inPoints) ? [t('legend.inPoints')] : []),
    ].join(' · '),
    own: chosen && ownValueText(state.language, chosen),
    outlines:
      level.id !== OWN_AREAS_LEVEL && selectOwnOutlines(state)
        ? selectOwnAreas(state).map(({ name, colour }) => ({ name, colour }))
        : [],
    measures: drawn
      ? (['realised', 'planned', 'leftOut'] as const).map((standing) => ({
          standing,
          text: t(`legend.${standing}`),
        }))
      : [],
    credits: credits(state, t),
    fileName: `${t('picture.file', { target: target.id, date: state.date })}.png`,
  };
}

/**
 * The sheet of a picture, 16:9 like a slide, in units of which there are {@link PIXELS_PER_UNIT} pixels. Words are as
 * large in it as on the screen at 1120 pixels, so that they can be read from the back of a council room.
 */
export const SHEET = { width: 1120, height: 630 } as const;
export const PIXELS_PER_UNIT = 2;
export const MARGIN = 28;

export const MAP_TOP = 78;
export const MAP_HEIGHT = 418;
export const LEGEND_TOP = MAP_TOP + MAP_HEIGHT;
export const CREDITS_TOP = 596;

/** Room around the areas, so that no border and no name touches the edge. */
export const MAP_PADDING = { top: 14, right: 40, bottom: 14, left: 40 } as const;
