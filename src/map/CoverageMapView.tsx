import type { PaddingOptions } from 'maplibre-gl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { createStore } from 'zustand/vanilla';
import type { CoverageClass } from '../domain/classify/breaksAroundTarget';
import type { MeasureGeometry } from '../engine/measureGeometry';
import { translate } from '../i18n/translate';
import type { Language } from '../i18n/translate';
import { basemapCredit } from './basemap';
import type { AreaFill } from './classColours';
import type { Basemap, BasemapStatus } from './basemap';
import type {
  CoverageMap,
  MapPoint,
  MapStatus,
  Bounds,
  MapAreas,
  OwnOutlines,
  ThinnedTo,
} from './coverageMap';
import { useMapDrawing } from './drawing/useMapDrawing';
import type { DrawnOnMap } from './drawing/useMapDrawing';
import { createCoverageMap } from './createCoverageMap';
import type { MapView } from './viewKeeper';
import { MapButtons } from './MapButtons';
import type { MarkedLevel } from './markedAreas';
import type { MeasureHit } from './measureAt';
import { PointerPlace } from './PointerPlace';
import type { PointedPlace } from './PointerPlace';

/** What a map has nothing to do with, or does nothing about, is left out. */
export interface CoverageMapViewProps {
  areas: MapAreas | null;
  /** Index = area index. */
  classes: readonly CoverageClass[];
  selectedIndex: number | null;
  hoveredIndex?: number | null;
  /** Members of an area in the making. Keep the same array. */
  pickedIndices?: readonly number[];
  /** Areas that the plan brings into another class. Keep the same array. */
  movedIndices?: readonly number[];
  /** Keep the same object. */
  ownOutlines?: OwnOutlines | null;
  /** Address of areas to draw under those of a level that does not fill the map. */
  contextUrl?: string | null;
  /** The areas to draw, where not all of them are. Keep the same array. */
  shownIndices?: readonly number[] | null;
  /** Areas of any level that are outlined as what is chosen. Keep the same array. */
  markedAreas?: readonly MarkedLevel[];
  measures: readonly MeasureGeometry[];
  basemap: Basemap;
  /** null: the whole area layer. */
  view: MapView | null;
  /** Shown as a whole and as large as it can be. Keep the same object until the next time. */
  goTo?: { bounds: Bounds } | null;
  /** Brought into view when it is outside, for a choice made beside the map. Keep the same array until the next choice. */
  focusBounds?: Bounds | null;
  /** All that the site shows, to go back to. */
  wholeBounds: Bounds | null;
  /** Where the chosen measure or address lies. Keep the same array. */
  chosenPlace?: MeasureHit['place'] | null | undefined;
  /** Room to keep free around the areas, in CSS pixels; absent: clear of what lies over the map. Keep the same object. */
  padding?: PaddingOptions;
  /** What is drawn on the map; null while nothing is. */
  drawing?: DrawnOnMap | null;
  language: Language;
  /** Names the map for assistive technology. */
  label: string;
  /** The areas under a click, the smallest first. */
  onSelect?: (indices: readonly number[]) => void;
  onHover?: (index: number | null, measure: MeasureHit | null, point?: MapPoint) => void;
  /** The measure under a click; null for none. */
  onMeasure?: (measure: MeasureHit | null, adds: boolean) => boolean;
  /** A rectangle was drawn with Shift; false lets the map go there. */
  onBox?: (bounds: Bounds) => boolean;
  /** The button to measure with was pressed; absent or null: there is none. */
  onRuler?: (() => void) | null;
  onViewChange?: (view: MapView) => void;
  /** Every frame of a move, for a map that moves along. */
  onViewMove?: (view: MapView) => void;
  onFill?: (fill: AreaFill) => void;
  onThinned?: (to: ThinnedTo | null) => void;
  onStatus?: (status: MapStatus) => void;
  onBasemapStatus?: (status: BasemapStatus) => void;
}

const NONE: readonly never[] = [];
const ignore = (): void => undefined;
/** For a click or a rectangle that means nothing here: the map does with it what maps do. */
const leave = (): boolean => false;

/**
 * The coverage map as a React component: hands every prop on to the map when it changes. When the browser took its graphics
 * context away the whole map is made again from the props, as the library brings back its own layers and no others.
 * The root carries `data-map-status` (`loading`, `failed`, `lost` without a graphics context, or `ready` when all is drawn
 * and nothing moves) and `data-layer-order`, the layers of the map from bottom to top when it last was ready.
 */
export function CoverageMapView(props: CoverageMapViewProps) {
  const { goTo = null, view } = props;
  const [made, setMade] = useState<Made>({ times: 1, goTo: null, given: null, view: null });
  return (
    <OneMap
      key={made.times}
      {...props}
      // The map that is gone went there already.
      goTo={goTo === made.goTo ? null : goTo}
      // And where somebody moved it, which not everyone who shows a map is told, or hands back to it.
      view={view === made.given ? (made.view ?? view) : view}
      onAgain={(left) => setMade(({ times }) => ({ times: times + 1, goTo, ...left }))}
    />
  );
}

/** How often a map was made, and what the one before it was told and had come to. */
interface Made {
  times: number;
  goTo: CoverageMapViewProps['goTo'];
  /** What it was given as `view` when it went, and where it looked; null: the whole area layer. */
  given: MapView | null;
  view: MapView | null;
}
type Left = Pick<Made, 'given' | 'view'>;

/** One map, as long as it keeps its graphics context. @param props.onAgain asks for another in its place */
function OneMap(props: CoverageMapViewProps & { onAgain: (left: Left) => void }) {
  const { areas, classes, selectedIndex, hoveredIndex = null, measures, basemap, view, language } = props;
  const { label, focusBounds, chosenPlace = null, padding, markedAreas = NONE } = props;
  const { pickedIndices = NONE, movedIndices = NONE, shownIndices = null } = props;
  const { ownOutlines = null, contextUrl = null } = props;
  const [basemapStatus, setBasemapStatus] = useState<BasemapStatus>('off');
  // Apart, so that a move of the pointer renders what says where it is, and no more.
  const [pointerPlace] = useState(() => createStore<PointedPlace>(() => ({ place: null })));
  const root = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLDivElement>(null);
  const map = useRef<CoverageMap>(null);

  const onSelect = useEffectEvent(props.onSelect ?? ignore);
  const onHover = useEffectEvent(props.onHover ?? ignore);
  const onMeasure = useEffectEvent(props.onMeasure ?? leave);
  const onBox = useEffectEvent(props.onBox ?? leave);
  const onViewChange = useEffectEvent(props.onViewChange ?? ignore);
  const onViewMove = useEffectEvent((moved: MapView) => props.onViewMove?.(moved));
  const onFill = useEffectEvent(props.onFill ?? ignore);
  const onThinned = useEffectEvent(props.onThinned ?? ignore);
  const onBasemapStatus = useEffectEvent(props.onBasemapStatus ?? ignore);
  const [lost, setLost] = useState<Left | null>(null);
  const onContext = useEffectEvent((context: 'lost' | 'restored', looked: MapView | null) => {
    const left = { given: view, view: looked };
    root.current?.setAttribute('data-map-status', 'lost');
    setLost(left);
    if (context === 'restored') props.onAgain(left);
  });
  const onStatus = useEffectEvent((status: MapStatus) => {
    if (status === 'failed') root.current?.setAttribute('data-map-status', status);
    props.onStatus?.(status);
  });

  useEffect(() => {
    try {
      map.current = createCoverageMap(ground.current!, {
        onSelect: (indices) => onSelect(indices),
        onHover: (index, measure, point) => onHover(index, measure, point),
        onMeasure: (measure, adds) => onMeasure(measure, adds),
        onBox: (bounds) => onBox(bounds),
        onPointerPlace: (at) => pointerPlace.setState({ place: at && [at.lng, at.lat] }),
        onViewChange: (moved) => onViewChange(moved),
        onViewMove: (moved) => onViewMove(moved),
        onFill: (fill) => onFill(fill),
        onThinned: (to) => onThinned(to),
        onStatus: (status) => onStatus(status),
        onContext: (context, looked) => onContext(context, looked),
        onBasemapStatus: (status) => {
          setBasemapStatus(status);
          onBasemapStatus(status);
        },
        onPicture: (layerOrder) => {
          root.current?.setAttribute('data-map-status', layerOrder ? 'ready' : 'loading');
          if (layerOrder) root.current?.setAttribute('data-layer-order', layerOrder.join(' '));
        },
      });
    } catch {
      // Without WebGL 2 or workers there is no map; the words in its place point to the table.
      onStatus('failed');
    }
    return () => {
      map.current?.remove();
      map.current = null;
    };
  }, [pointerPlace]);

  const takesCorners = useMapDrawing(map, props.drawing ?? null);
  const description = [
    translate(language, props.drawing ? 'draw.keys' : 'map.keys'),
    areas?.schematic ? translate(language, 'map.schematic') : '',
  ].join(' ');
  useEffect(() => map.current?.setLabel(label, description), [label, description]);
  useEffect(() => {
    if (padding) map.current?.setPadding(padding);
  }, [padding]);
  useEffect(() => map.current?.setView(view), [view]);
  useEffect(() => map.current?.setAreas(areas), [areas]);
  useEffect(() => map.current?.setClasses(classes), [classes]);
  useEffect(() => map.current?.setSelected(selectedIndex), [selectedIndex]);
  useEffect(() => map.current?.setHovered(hoveredIndex), [hoveredIndex]);
  useEffect(() => map.current?.setPicked(pickedIndices), [pickedIndices]);
  useEffect(() => map.current?.setMoved(movedIndices), [movedIndices]);
  useEffect(() => map.current?.setOwnOutlines(ownOutlines), [ownOutlines]);
  useEffect(() => map.current?.setContext(contextUrl), [contextUrl]);
  useEffect(() => map.current?.setShown(shownIndices), [shownIndices]);
  useEffect(() => map.current?.setMarked(markedAreas), [markedAreas]);
  useEffect(() => map.current?.setMeasures(measures), [measures]);
  useEffect(() => map.current?.setBasemap(basemap), [basemap]);
  useEffect(() => map.current?.setChosenPlace(chosenPlace), [chosenPlace]);
  useEffect(() => {
    if (focusBounds) map.current?.focusBounds(focusBounds);
  }, [focusBounds]);

  const { goTo = null } = props;
  useEffect(() => {
    if (goTo) map.current?.show(goTo.bounds);
  }, [goTo]);

  const credits = [
    measures.some((measure) => measure.synthetic) ? translate(language, 'map.exampleData') : null,
    basemapCredit(basemap),
  ].filter((credit) => credit !== null);
  return (
    <div
      ref={root}
      className="coverage-map"
      data-map-status="loading"
      data-drawing={takesCorners || undefined}
    >
      <div ref={ground} className="coverage-map-ground" />
      <p className="coverage-map-no-picture">{translate(language, 'map.noPicture')}</p>
      {lost && (
        <div className="coverage-map-lost" role="alert">
          <p>{translate(language, 'map.contextLost')}</p>
          <button type="button" onClick={() => props.onAgain(lost)}>
            {translate(language, 'map.drawAgain')}
          </button>
        </div>
      )}
      <MapButtons
        language={language}
        chosen={focusBounds ?? null}
        whole={props.wholeBounds}
        onZoom={(levels) => map.current?.zoomBy(levels)}
        onShow={(bounds) => map.current?.show(bounds)}
        onMeasure={props.drawing ? null : (props.onRuler ?? null)}
      />
      <PointerPlace pointed={pointerPlace} language={language} />
      <p className="coverage-map-note" role="status">
        {basemapStatus === 'failed' && translate(language, 'map.noBackground')}
      </p>
      {credits.length > 0 && <p className="coverage-map-credits">{credits.join(' · ')}</p>}
    </div>
  );
}
