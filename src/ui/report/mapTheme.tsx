import { itemAt } from '../../domain/itemAt';
import {
  breaksAroundTarget,
  canHold,
  classOf,
  SHARE_CLASS_COUNT,
} from '../../domain/classify/breaksAroundTarget';
import type { CoverageClass } from '../../domain/classify/breaksAroundTarget';
import { scheduleBands } from '../../domain/classify/scheduleBands';
import { scheduleOf } from '../../domain/coverage/schedule';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import { formatNumber, formatShare } from '../../i18n/format';
import { goalReachedText } from '../../i18n/requiredText';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import { CLASS_COLOURS, classColour, patternOfClass, CLASS_PATTERNS } from '../../map/classColours';
import type { PatternName } from '../../map/classColours';
import type { AppState } from '../../state/store/appStore';
import { selectRecordsAt } from '../../state/selectors/coverage';
import { selectTargetsInForce } from '../../state/selectors/targets';
import { selectTargetSources } from '../../state/selectors/targetSources';
import type { AreaLevel } from '../../state/store/data';
import { targetName } from '../../i18n/stepText';

/** How one area of the map of a report is drawn. */
export interface MapMark {
  colour: string;
  pattern: PatternName | null;
}

/** What the map of a report shows, for every area of a level. */
export interface MapTheme {
  title: string;
  marks: readonly MapMark[];
  /** Written under the name of each area, so that colour is never alone; empty where nothing is known. */
  values: readonly string[];
  legend: readonly (MapMark & { text: string })[];
  /** What rests on example data: nothing, a part of the targets, or all of it. */
  example: 'none' | 'some' | 'all';
}

/** From few targets on schedule to all: the teal half of ColorBrewer's BrBG. */
const BAND_COLOURS = ['#edf4f2', '#c4e3dd', '#8ccabf', '#4aa093', '#0f6b60'] as const;

function classMark(coverageClass: CoverageClass): MapMark {
  return { colour: classColour(coverageClass), pattern: patternOfClass(coverageClass) };
}

const NO_DATA: MapMark = classMark('noData');

/** The number of targets on schedule in every area. */
function scheduleTheme(state: AppState, level: AreaLevel, language: Language): MapTheme {
  const inForce = selectTargetsInForce(state);
  const records = inForce.map(({ key }) => selectRecordsAt(state, level.id, key));
  const schedules = level.areas.map((_, index) => scheduleOf(records.map((column) => itemAt(column, index))));
  const bands = scheduleBands(Math.max(0, ...schedules.map(({ known }) => known)));
  const mark = (band: number): MapMark => ({
    colour: itemAt(
      BAND_COLOURS,
      Math.round((band * (BAND_COLOURS.length - 1)) / Math.max(1, bands.length - 1)),
    ),
    pattern: null,
  });
  const sources = selectTargetSources(state);
  const synthetic = inForce.filter(({ target }) => sources[target.id].synthetic).length;
  return {
    title: translate(language, 'report.map.schedule'),
    marks: schedules.map(({ onSchedule, known }) =>
      known === 0 ? NO_DATA : mark(bands.findIndex(({ to }) => onSchedule <= to)),
    ),
    values: schedules.map(({ onSchedule, known }) =>
      known === 0 ? '' : translate(language, 'report.map.value', { on: onSchedule, known }),
    ),
    legend: [
      ...bands.map(({ from, to }, band) => ({
        ...mark(band),
        text: from === to ? formatNumber(from) : `${formatNumber(from)}–${formatNumber(to)}`,
      })),
      ...(schedules.some(({ known }) => known === 0)
        ? [{ ...NO_DATA, text: translate(language, 'legend.noData') }]
        : []),
    ],
    example: synthetic === 0 ? 'none' : synthetic === inForce.length ? 'all' : 'some',
  };
}

/** The share of one target in every area, in the classes of the map. */
function targetTheme(
  state: AppState,
  level: AreaLevel,
  language: Language,
  inForce: TargetInForce,
): MapTheme {
  const records = selectRecordsAt(state, level.id, inForce.key);
  const breaks = breaksAroundTarget(records[0]?.expectedShare ?? 1);
  const classes = records.map((record) => classOf(record, breaks));
  const range = (at: number): string =>
    at === 0
      ? translate(language, 'legend.below', { to: formatShare(itemAt(breaks, 0)) })
      : at === SHARE_CLASS_COUNT - 1
        ? goalReachedText(language, records[0] ?? {})
        : translate(language, 'legend.between', {
            from: formatNumber(Math.round(itemAt(breaks, at - 1) * 100)),
            to: formatShare(itemAt(breaks, at)),
          });
  const unranked = (['noData', 'notApplicable'] as const).filter((one) => classes.includes(one));
  return {
    title: translate(language, 'report.map.target', { target: targetName(language, inForce) }),
    marks: classes.map(classMark),
    values: records.map(({ share }) => (share === null ? '' : formatShare(share))),
    legend: [
      ...[...CLASS_COLOURS.keys()]
        .filter((at) => canHold(at, breaks))
        .map((at) => ({ ...classMark(at), text: range(at) })),
      ...unranked.map((one) => ({ ...classMark(one), text: translate(language, `legend.${one}`) })),
    ],
    example: selectTargetSources(state)[inForce.target.id].synthetic ? 'all' : 'none',
  };
}

/** What the maps of the reports of a level show; a target that is no longer there gives way to the number on schedule. */
export function mapTheme(state: AppState, level: AreaLevel, language: Language): MapTheme {
  const chosen = selectTargetsInForce(state).find(({ key }) => key === state.reportTheme);
  return chosen ? targetTheme(state, level, language, chosen) : scheduleTheme(state, level, language);
}

/** CSS pixels per mm. */
const PX = 96 / 25.4;
/** In print the marks of the screen may be finer. */
const FINER = 0.7;

/** The marks that a map needs, each once. */
export function patternsIn(marks: readonly MapMark[]): PatternName[] {
  return [...new Set(marks.map(({ pattern }) => pattern))].filter((name) => name !== null);
}

interface Props {
  id: string;
  name: PatternName;
  /** Units of the drawing per mm of paper. */
  mm: number;
}

/** A mark of the map (hatching, dots, ticks) as an SVG pattern. */
export function MapPattern({ id, name, mm }: Props) {
  const { size, path, colour, strokeWidth } = CLASS_PATTERNS[name];
  return (
    <pattern
      id={id}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={`scale(${(FINER * mm) / PX})`}
    >
      <path
        d={path}
        fill={strokeWidth === null ? colour : 'none'}
        {...(strokeWidth !== null && { stroke: colour, strokeWidth })}
      />
    </pattern>
  );
}
