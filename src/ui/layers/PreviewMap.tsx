import { useEffect, useMemo, useState } from 'react';
import { leftOutCount } from '../../domain/measures/countSummary';
import type { CountSummary } from '../../domain/measures/countSummary';
import type { TargetId } from '../../domain/targets/target';
import type { Bounds } from '../../engine/areaBoxes';
import type { BoxedPositions, MeasureGeometry } from '../../engine/measureGeometry';
import { formatNumber } from '../../i18n/format';
import type { ReadSource } from '../../state/jobs/ownLayers';
import { selectKnownLevel } from '../../state/selectors/levels';
import { useActionContext, useApp } from '../../state/store/AppContext';
import { MeasureSign, shapesOf } from '../map/MeasureLegend';
import { useNarrow } from '../NarrowTabs';
import { late } from '../shared/late';
import { useTranslate } from '../shared/useTranslate';

const CoverageMapView = late(async () => (await import('../../map/CoverageMapView')).CoverageMapView);

const PADDING = { top: 16, right: 56, bottom: 24, left: 16 };
const NONE: readonly never[] = [];
const ALONE = { alone: true } as const;
/** How the features of a file can stand before they are taken in. */
const STANDINGS = ['realised', 'planned', 'leftOut'] as const;

interface Props {
  read: ReadSource;
  target: TargetId;
  /** Per feature a value of `FEATURE_STANDING`. */
  standing: Uint8Array;
  summary: CountSummary;
}

/** The features of a file on a map of their own, by what a recipe would make of them; behind a button on a phone. */
export function PreviewMap(props: Props) {
  const t = useTranslate();
  const isNarrow = useNarrow();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      {isNarrow && (
        <button
          type="button"
          className="button-plain"
          aria-expanded={isAsked}
          onClick={() => {
            setAsked(!isAsked);
          }}
        >
          {t(isAsked ? 'preview.mapHide' : 'preview.mapShow')}
        </button>
      )}
      {(isAsked || !isNarrow) && <ShownMap {...props} />}
    </>
  );
}

function ShownMap({ read, target, standing, summary }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const basemap = useApp((state) => state.basemap);
  const level = useApp(selectKnownLevel);
  const positions = usePositions(read.id);
  const measures = useMemo(
    (): MeasureGeometry[] =>
      positions ? [{ ...positions, layerId: read.id, target, synthetic: false, standing, style: ALONE }] : [],
    [positions, read.id, target, standing],
  );
  const areas = useMemo(() => {
    if (!level || !positions) return null;
    const { outlineUrl: url, labelUrl, schematic } = level;
    return { url, labelUrl, schematic, bounds: boundsToShow(positions.bounds, level.bounds) };
  }, [level, positions]);
  const counts = { ...summary, leftOut: leftOutCount(summary) };
  return (
    <section className="preview-map" aria-label={t('preview.map', { name: read.name })}>
      <CoverageMapView
        areas={areas}
        classes={NONE}
        selectedIndex={null}
        measures={measures}
        basemap={basemap}
        view={null}
        wholeBounds={level?.bounds ?? null}
        padding={PADDING}
        language={language}
        label={t('tab.map')}
      />
      <ul className="legend-measures" aria-label={t('preview.legend')}>
        {STANDINGS.map((one) => (
          <li key={one}>
            {shapesOf(measures).map((shape) => (
              <MeasureSign key={shape} shape={shape} standing={one} target={target} />
            ))}
            {t(`legend.${one}`)} <span className="muted">{formatNumber(counts[one])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Half of the least that is shown, in degrees: with the names of some municipalities, by which the place is known. */
const LEAST_AROUND = [0.06, 0.035] as const;

/** The box of a file, as far as it lies among the areas: one stray feature must not make dots of the others. */
function boundsToShow(box: Bounds | null, whole: Bounds): Bounds {
  if (!box) return whole;
  const [west, south] = [Math.max(box[0], whole[0]), Math.max(box[1], whole[1])];
  const [east, north] = [Math.min(box[2], whole[2]), Math.min(box[3], whole[3])];
  if (west > east || south > north) return whole;
  const around = (from: number, to: number, least: number): [number, number] => {
    const more = Math.max(0, least - (to - from) / 2);
    return [from - more, to + more];
  };
  const [left, right] = around(west, east, LEAST_AROUND[0]);
  const [bottom, top] = around(south, north, LEAST_AROUND[1]);
  return [left, bottom, right, top];
}

/** Where the features of a read layer lie, asked of the worker once; null until that is there. */
function usePositions(layerId: string): BoxedPositions | null {
  const { engine } = useActionContext();
  const [positions, setPositions] = useState<BoxedPositions | null>(null);
  useEffect(() => {
    let isShown = true;
    void engine.positions(layerId).then((answer) => {
      if (isShown && answer.ok) setPositions(answer.value);
    });
    return () => {
      isShown = false;
    };
  }, [engine, layerId]);
  return positions;
}
