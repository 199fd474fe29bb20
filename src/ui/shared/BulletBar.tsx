import { useId } from 'react';
import { classOfRecord, REACHED_CLASS } from '../../domain/classify/breaksAroundTarget';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { formatShare } from '../../i18n/format';
import type { PlannedRecord } from '../../state/selectors/plan';
import { CLASS_COLOURS, CLASS_PATTERNS, MEASURE_COLOURS } from '../../map/classColours';
import type { PatternName } from '../../map/classColours';
import { useTranslate } from './useTranslate';

const HEIGHT = 14;
const BAR = 6;
const TOP = (HEIGHT - BAR) / 2;

interface Props {
  record: CoverageRecord;
  /** How far a plan brings it, hatched in the colour of the plan. */
  plan?: { share: number; colour: string } | null | undefined;
  /** What layers call planned, as a share of the goal: beside the plan, hatched the other way. */
  known?: number | null;
}

/** What a plan does to a bar; null where it moves nothing, or its share is not known. */
export function planOfBar(
  { record, outcome }: Pick<PlannedRecord, 'record' | 'outcome'>,
  colour: string | null,
): Props['plan'] {
  const { share } = outcome;
  return share === null || colour === null || share === record.share ? null : { share, colour };
}

const percent = (share: number): number => Math.min(1, Math.max(0, share)) * 100;

interface PlannedPartProps {
  from: number;
  to: number;
  colour: string;
  /** Which way the hatch leans, in degrees. */
  lean: 45 | -45;
}

/** What a plan adds to the bar, or takes from it: hatched, so that colour never says it alone. */
function PlannedPart({ from, to, colour, lean }: PlannedPartProps) {
  const id = useId();
  const [left, right] = [percent(Math.min(from, to)), percent(Math.max(from, to))];
  return (
    <>
      <pattern
        id={id}
        width={5}
        height={5}
        patternUnits="userSpaceOnUse"
        patternTransform={`rotate(${lean})`}
      >
        <rect width={5} height={5} fill="#fff" />
        <rect width={2.4} height={5} fill={colour} />
      </pattern>
      <rect x={`${left}%`} y={TOP} width={`${right - left}%`} height={BAR} fill={`url(#${id})`} />
    </>
  );
}

/** The mark of a class without a number, as on the map: hatching for no data, dots for not applicable. */
function UnknownBar({ group }: { group: PatternName }) {
  const id = useId();
  const { size, path, colour, strokeWidth } = CLASS_PATTERNS[group];
  const paint = strokeWidth === null ? { fill: colour } : { stroke: colour, strokeWidth };
  return (
    <>
      <pattern id={id} y={TOP} width={size} height={size} patternUnits="userSpaceOnUse">
        <path d={path} {...paint} />
      </pattern>
      <rect y={TOP} width="100%" height={BAR} fill={`url(#${id})`} />
    </>
  );
}

/**
 * Share of the goal as a bar, with a tick where the straight line stands today; the right end is the deadline.
 * Without data it is hatched, without a norm dotted: an empty bar would say zero.
 */
export function BulletBar({ record, plan = null, known: knownPlans = null }: Props) {
  const t = useTranslate();
  const group = classOfRecord(record);
  const known = typeof group === 'number';
  const expected = formatShare(record.expectedShare);
  const own = known
    ? plan
      ? t('planPage.bullet', { before: formatShare(record.share!), after: formatShare(plan.share), expected })
      : t('bullet.text', { share: formatShare(record.share!), expected })
    : t(group === 'notApplicable' ? 'state.not applicable' : 'state.no data');
  const after = plan?.share ?? record.share;
  const withKnown =
    known && after !== null && knownPlans !== null && knownPlans > 0 ? after + knownPlans : null;
  const label =
    withKnown === null ? own : `${own}; ${t('planPage.bulletKnown', { share: formatShare(withKnown) })}`;
  return (
    <svg className="bullet" height={HEIGHT} width="100%" role="img" aria-label={label}>
      {!known && <UnknownBar group={group} />}
      {known && <rect y={TOP} width="100%" height={BAR} className="bullet-track" />}
      {known && (
        <>
          <rect y={TOP} width={`${percent(record.share!)}%`} height={BAR} fill={CLASS_COLOURS[group]} />
          {plan && <PlannedPart from={record.share!} to={plan.share} colour={plan.colour} lean={45} />}
          {withKnown !== null && (
            <PlannedPart from={after!} to={withKnown} colour={MEASURE_COLOURS.known} lean={-45} />
          )}
          {group === REACHED_CLASS ? (
            <rect x="99%" width="1%" height={HEIGHT} className="bullet-reached" />
          ) : (
            <line
              x1={`${record.expectedShare * 100}%`}
              x2={`${record.expectedShare * 100}%`}
              y2={HEIGHT}
              className="bullet-tick"
            />
          )}
        </>
      )}
    </svg>
  );
}
