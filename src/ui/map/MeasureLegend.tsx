import type { TargetId } from '../../domain/targets/target';
import { MEASURE_COLOURS, MEASURE_GROUND } from '../../map/classColours';
import { STRIKE, SYMBOL_INK, SYMBOL_PATHS } from '../../map/measureSymbols';
import { selectDrawnMeasures } from '../../state/selectors/drawing';
import { useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';

type Shape = 'points' | 'lines' | 'polygons';
const STANDINGS = ['realised', 'planned', 'known', 'leftOut'] as const;
type Standing = (typeof STANDINGS)[number];
/** White inside a coloured rim. */
const HOLLOW: ReadonlySet<Standing> = new Set(['planned', 'known']);

/** A measure as the map draws it: a symbol of its kind, a line or a surface. */
export function MeasureSign({
  shape,
  standing,
  target,
}: {
  shape: Shape;
  standing: Standing;
  target: TargetId;
}) {
  const { fill, stroke, width, mark } = SYMBOL_INK[standing];
  const ink = MEASURE_COLOURS[standing];
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none">
      {shape === 'points' && (
        <path d={SYMBOL_PATHS[target]} fill={fill} stroke={stroke} strokeWidth={width} />
      )}
      {shape === 'points' && mark === 'hatchedBack' && <path d="M5 6l5 5M7 4l5 5" stroke={stroke} />}
      {shape === 'points' && mark === 'struck' && <path d={STRIKE} stroke={stroke} strokeWidth={width} />}
      {shape === 'lines' && (
        <path d="M1 12 6 6l4 3 5-6" stroke={ink} strokeWidth={standing === 'leftOut' ? 1.5 : 4} />
      )}
      {shape === 'lines' && HOLLOW.has(standing) && (
        <path d="M1 12 6 6l4 3 5-6" stroke={MEASURE_GROUND} strokeWidth="2" />
      )}
      {shape === 'polygons' && (
        <path
          d="M2 4l11-2 1 10-9 2z"
          fill={HOLLOW.has(standing) ? MEASURE_GROUND : ink}
          fillOpacity={standing === 'leftOut' ? 0.25 : 0.6}
          stroke={ink}
          strokeWidth="1.6"
        />
      )}
    </svg>
  );
}

/** How realised, planned and left-out measures are drawn, in the shapes that they have; nothing while none are. */
export function MeasureLegend() {
  const t = useTranslate();
  const drawn = useApp(selectDrawnMeasures);
  const onPlan = useApp((state) => state.page === 'plan');
  const knownShown = useApp((state) => state.knownPlansShown);
  const [first] = drawn;
  if (!first) return null;
  const shapes = (['points', 'lines', 'polygons'] as const).filter((shape) =>
    drawn.some((measure) => measure[shape].feature.length > 0),
  );
  // Beside a plan, what layers call planned is drawn otherwise, and only when asked for.
  const isShown = (standing: Standing) =>
    standing === 'planned' ? !onPlan : standing !== 'known' || (onPlan && knownShown);
  return (
    <p className="legend-measures">
      {STANDINGS.filter(isShown).map((standing) => (
        <span key={standing}>
          {shapes.map((shape) => (
            <MeasureSign key={shape} shape={shape} standing={standing} target={first.target} />
          ))}
          {t(`legend.${standing}`)}
        </span>
      ))}
    </p>
  );
}
