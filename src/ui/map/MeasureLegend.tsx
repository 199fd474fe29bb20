import { useId, useState } from 'react';
import type { TargetId } from '../../domain/targets/target';
import { FEATURE_STANDING } from '../../engine/measureGeometry';
import type { LayerPositions, MeasureGeometry } from '../../engine/measureGeometry';
import { inkOf, MEASURE_GROUND } from '../../map/classColours';
import { HATCH, HATCH_BACK, LOWER_HALF, STRIKE, symbolInk, SYMBOL_PATHS } from '../../map/measureSymbols';
import type { SYMBOL_INK } from '../../map/measureSymbols';
import { selectDrawnMeasures } from '../../state/selectors/drawing';
import { selectPlanGeometries } from '../../state/selectors/planDrawing';
import { selectMeasures, selectScenario } from '../../state/selectors/plan';
import { selectAllTargets } from '../../state/selectors/targets';
import { useApp } from '../../state/store/AppContext';
import { useMedia } from '../shared/useMedia';
import { useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';

const SHAPES = ['points', 'lines', 'polygons'] as const;
type Shape = (typeof SHAPES)[number];
type Standing = keyof typeof SYMBOL_INK;
/** Of the features of layers, and of the measures of a scenario. */
const OF_LAYERS = ['realised', 'planned', 'known', 'leftOut'] as const satisfies readonly Standing[];
const OF_PLAN = [
  ...(['idea', 'inPlan', 'inProgress', 'realised', 'leftOut'] as const),
] satisfies readonly Standing[];

/** Of which every standing is shown where the signs of the targets show all shapes. */
const ONE_SHAPE: readonly Shape[] = ['polygons'];

/** The ways in which measures are drawn. */
export function shapesOf(drawn: readonly LayerPositions[]): Shape[] {
  return SHAPES.filter((shape) => drawn.some((measure) => measure[shape].feature.length > 0));
}

/** The ways in which layers are drawn by colour and symbol, each once, with their shapes. */
function stylesOf(drawn: readonly MeasureGeometry[]) {
  const styles = new Map<string, MeasureGeometry[]>();
  for (const one of drawn) {
    const key = `${one.style?.colour} ${one.style?.symbol ?? one.target}`;
    styles.set(key, [...(styles.get(key) ?? []), one]);
  }
  return [...styles.values()].flatMap((alike) =>
    alike.slice(0, 1).map(({ style, target }) => ({
      ...{ colour: style?.colour, symbol: style?.symbol ?? target, shapes: shapesOf(alike) },
    })),
  );
}

const LINE = 'M1 12 6 6l4 3 5-6';
const SURFACE = 'M2 4l11-2 1 10-9 2z';
const WIDTHS: Record<Standing, number> = {
  ...{ leftOut: 1.5, idea: 2, realised: 4, planned: 4, known: 4, inPlan: 4.4, inProgress: 4.4 },
};
/** Inside a line: white, and for what is in progress again its own colour. */
const HOLLOW: ReadonlySet<Standing> = new Set(['planned', 'known', 'inPlan', 'inProgress']);
const SURFACE_OPACITY: Record<Standing, number> = {
  ...{ leftOut: 0.25, idea: 0.3, realised: 0.6, planned: 0.6, known: 0.6, inPlan: 0.6, inProgress: 0.25 },
};

/** A measure as the map draws it: a symbol of its kind, a line or a surface. */
export function MeasureSign({
  shape,
  standing,
  target,
  colour,
}: {
  shape: Shape;
  standing: Standing;
  target: TargetId;
  /** Of the user's choosing. */
  colour?: string;
}) {
  const clip = useId();
  const { fill, stroke, width, mark } = symbolInk(standing, colour);
  const ink = inkOf(standing, colour);
  const dashes = mark === 'dashed' ? '2.6 1.8' : undefined;
  const outline = shape === 'points' ? SYMBOL_PATHS[target] : SURFACE;
  const isWhite = standing === 'idea' || (HOLLOW.has(standing) && standing !== 'inProgress');
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none">
      {shape === 'lines' ? (
        <>
          <path d={LINE} stroke={ink} strokeWidth={WIDTHS[standing]} strokeDasharray={dashes} />
          {HOLLOW.has(standing) && <path d={LINE} stroke={MEASURE_GROUND} strokeWidth="2.2" />}
          {mark === 'halved' && <path d={LINE} stroke={ink} strokeWidth="1" />}
        </>
      ) : (
        <>
          <clipPath id={clip}>
            <path d={outline} />
          </clipPath>
          {shape === 'points' ? (
            <path d={outline} fill={fill} />
          ) : (
            <path d={outline} fill={isWhite ? MEASURE_GROUND : ink} fillOpacity={SURFACE_OPACITY[standing]} />
          )}
          <g clipPath={`url(#${clip})`}>
            {(mark === 'hatched' || (mark === 'halved' && shape === 'polygons')) && (
              <path d={HATCH} stroke={ink} />
            )}
            {mark === 'hatchedBack' && <path d={HATCH_BACK} stroke={ink} />}
            {mark === 'halved' && shape === 'points' && <path d={LOWER_HALF} fill={ink} />}
          </g>
          <path
            d={outline}
            stroke={shape === 'points' ? stroke : ink}
            strokeWidth={shape === 'points' ? width : 1.6}
            strokeDasharray={dashes}
          />
          {mark === 'struck' && shape === 'points' && <path d={STRIKE} stroke={stroke} strokeWidth={width} />}
        </>
      )}
    </svg>
  );
}

/**
 * How the measures of layers are drawn by how they stand, in the shapes that they have, and so those of the plan; nothing
 * of either while there are none.
 */
export function MeasureLegend() {
  const t = useTranslate();
  const drawn = useApp(selectDrawnMeasures);
  const planned = useApp(selectPlanGeometries);
  const scenario = useApp(selectScenario);
  const onPlan = useApp((state) => state.page === 'plan');
  const knownShown = useApp((state) => state.knownPlansShown);
  const all = useApp((state) => state.page === 'plan' && state.allTargetsShown);
  const layers = useApp((state) => state.layers);
  const [first] = drawn;
  const styles = stylesOf(drawn);
  const [firstPlanned] = planned;
  const inPlan = OF_PLAN.filter((standing) =>
    planned.some((one) => one.standing.includes(FEATURE_STANDING[standing])),
  );
  // Beside a plan, what layers call planned is drawn otherwise, and only when asked for.
  const isShown = (standing: Standing) =>
    standing === 'planned' ? !onPlan : standing !== 'known' || (onPlan && knownShown);
  return (
    <>
      {first && (
        <p className="legend-measures">
          {OF_LAYERS.filter(isShown).map((standing) => (
            <span key={standing}>
              {styles.map(({ colour, symbol, shapes }) =>
                shapes.map((shape) => (
                  <MeasureSign
                    key={`${shape} ${symbol} ${colour}`}
                    shape={shape}
                    standing={standing}
                    target={symbol}
                    {...(colour !== undefined && { colour })}
                  />
                )),
              )}
              {t(`legend.${standing}`)}
            </span>
          ))}
        </p>
      )}
      {styles.length > 1 && (
        <p className="legend-measures">
          {drawn.map((one) => (
            <span key={one.layerId}>
              <MeasureSign
                shape={shapesOf([one])[0] ?? 'points'}
                standing="realised"
                target={one.style?.symbol ?? one.target}
                {...(one.style?.colour !== undefined && { colour: one.style.colour })}
              />
              {layers.find(({ id }) => id === one.layerId)?.name}
            </span>
          ))}
        </p>
      )}
      {firstPlanned && scenario && (
        <p className="legend-measures">
          <strong>{scenario.name}</strong>
          {inPlan.map((standing) => (
            <span key={standing}>
              {(all ? ONE_SHAPE : shapesOf(planned)).map((shape) => (
                <MeasureSign key={shape} shape={shape} standing={standing} target={firstPlanned.target} />
              ))}
              {t(`legend.plan.${standing}`)}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** Whose measures are drawn while those of all targets are: the sign of each target, and how many it has. */
function KindSigns() {
  const nameOf = useTargetName();
  const measures = useApp(selectMeasures);
  const targets = useApp(selectAllTargets);
  const drawn = useApp(selectPlanGeometries);
  return (
    <ul className="legend-kinds">
      {targets.map((held) => {
        const count = measures.filter(({ target }) => target === held.key).length;
        const shapes = shapesOf(drawn.filter(({ target }) => target === held.target.id));
        return (
          count > 0 && (
            <li key={held.key}>
              {shapes.map((shape) => (
                <MeasureSign key={shape} shape={shape} standing="inPlan" target={held.target.id} />
              ))}
              {nameOf(held)} <span className="muted">{count}</span>
            </li>
          )
        );
      })}
    </ul>
  );
}

/**
 * The signs of measures while they are planned, folded where the map has little room beside two panels. Those of all
 * targets are shown as soon as their measures are.
 */
export function MeasureSigns() {
  const t = useTranslate();
  const all = useApp((state) => state.allTargetsShown && selectMeasures(state).length > 0);
  const isCramped = useMedia('(min-width: 861px) and (max-width: 1439px)');
  const [chosen, setChosen] = useState<{ all: boolean; isOpen: boolean } | null>(null);
  const isOpen = chosen?.all === all ? chosen.isOpen : all || !isCramped;
  return (
    <details className="legend-signs" open={isOpen}>
      <summary
        onClick={(event) => {
          event.preventDefault();
          setChosen({ all, isOpen: !isOpen });
        }}
      >
        {t('planPage.legend.signs')}
      </summary>
      {all && <KindSigns />}
      <MeasureLegend />
    </details>
  );
}
