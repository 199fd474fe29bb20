import { Marker } from 'maplibre-gl';
import type { ErrorEvent, ExpressionSpecification } from 'maplibre-gl';
import { LABEL_SOURCE } from './areaLabels';
import { ClearNames } from './clearNames';
import {
  AREA_BORDER_LAYER,
  AREA_SOURCE,
  areaLayers,
  borderWidth,
  meanAcross,
  MOVED_LAYERS,
  OWN_OUTLINE_SOURCE,
} from './areaLayers';
import { AreaStates, forgetStates } from './areaStates';
import { bareMap, requireWorkers } from './bareMap';
import { BASEMAP_SOURCE, BasemapSwitch } from './basemap';
import { CONTEXT_SOURCE } from './mapStyle';
import { areaFillAt } from './areaFade';
import { CLASS_PATTERNS, MOVED_PATTERN, MOVED_PATTERN_NAME } from './classColours';
import type { AreaFill } from './classColours';
import type { Bounds, CoverageMap, CoverageMapEvents, MapStatus } from './coverageMap';
import { startDrawing } from './drawing/startDrawing';
import type { MapDrawing } from './drawing/mapDrawing';
import type { MeasureGeometry } from '../engine/measureGeometry';
import { MarkedAreas } from './markedAreas';
import { measureAt } from './measureAt';
import { MeasureOverlay } from './measureOverlay';
import { PATTERN_PIXEL_RATIO, patternImage } from './patternImage';
import { readOutlines } from './readOutlines';
import { ViewKeeper } from './viewKeeper';
import { watchPointer } from './watchPointer';

/** What the picture waits for. */
type Part = 'style' | 'areas' | 'measures';

/** What waits for it waits until the map is gone. */
const NEVER = new Promise<never>(() => undefined);

/**
 * Make the map in an element. Everything may be set at once: what comes before the map is up waits for it.
 * @throws Error when the browser has no WebGL 2, or forbids workers.
 */
export function createCoverageMap(
  container: HTMLElement,
  events: CoverageMapEvents,
  options: { pixelRatio?: number } = {},
): CoverageMap {
  requireWorkers((cause) => {
    fail(cause);
  });
  const map = bareMap(container, (box) => events.onBox(box), options);
  const keeper = new ViewKeeper(
    map,
    (moved) => events.onViewChange(moved),
    (moved) => events.onViewMove?.(moved),
  );
  const names = new ClearNames(map);
  const states = new AreaStates(
    map,
    (does) => {
      map.once('render', () => {
        if (hasContext) does();
      });
    },
    () => forgetStates(map, AREA_SOURCE),
  );
  const marked = new MarkedAreas(map);
  const basemap = new BasemapSwitch(map, (status) => {
    events.onBasemapStatus(status);
    tellFill();
  });
  const currentFill = (): AreaFill => areaFillAt(map.getZoom(), basemap.isSeen);
  const tellFill = (): void => events.onFill(currentFill());
  map.on('zoomend', tellFill);
  const underway = new Set<Part>(['style']);
  const measures = new MeasureOverlay(map, {
    onDrawn: () => done('measures'),
    onThinned: (to) => events.onThinned?.(to),
    onError: fail,
  });

  /** Setters wait here for the style; each kind keeps its last call. */
  const waiting = new Map<string, () => void>();
  const whenStyled = (kind: string, apply: () => void): void => {
    if (!hasContext) return;
    if (underway.has('style')) waiting.set(kind, apply);
    else apply();
  };
  const styled = map.once('style.load');
  map.once('style.load', () => {
    for (const [name, pattern] of Object.entries(CLASS_PATTERNS)) {
      map.addImage(name, patternImage(pattern), { pixelRatio: PATTERN_PIXEL_RATIO });
    }
    map.addImage(MOVED_PATTERN_NAME, patternImage(MOVED_PATTERN), { pixelRatio: PATTERN_PIXEL_RATIO });
    underway.delete('style');
    for (const apply of waiting.values()) apply();
    waiting.clear();
  });

  function unsettle(): void {
    events.onPicture(null);
    map.triggerRepaint();
  }
  let status: MapStatus | null = null;
  /** A link that names a view and a chosen area opens on the view: only choices made after that move the map. */
  let opened = false;
  function tell(now: MapStatus): void {
    if (status === now) return;
    status = now;
    events.onStatus(now);
  }
  function start(...kinds: Part[]): void {
    for (const kind of kinds) underway.add(kind);
    tell('loading');
    unsettle();
  }
  function done(kind: Part): void {
    if (underway.delete(kind)) map.triggerRepaint();
  }
  /**
   * Without a context the library has no style, and every call that asks for it fails: nothing is done to this map any more,
   * and another comes in its place.
   */
  let hasContext = true;
  // Before the library hears of it and throws the style away: a drawing takes its own off the map.
  map.getCanvas().addEventListener(
    'webglcontextlost',
    () => {
      hasContext = false;
      drawing?.stop();
      drawing = null;
    },
    { capture: true },
  );
  map.on('webglcontextlost', () => events.onContext('lost', keeper.chosen()));
  map.on('webglcontextrestored', () => events.onContext('restored', keeper.chosen()));
  function fail(cause: unknown): void {
    if (!hasContext) return;
    if (status !== 'failed') reportError(cause);
    tell('failed');
  }
  map.on('sourcedata', ({ sourceId, sourceDataType }) => {
    // That it is read is said before the shapes of before make room.
    const isOfShapes = sourceId === AREA_SOURCE && sourceDataType !== 'metadata';
    if (isOfShapes && hasContext && map.isSourceLoaded(AREA_SOURCE)) states.releaseClasses();
  });
  map.on('movestart', unsettle);
  map.on('idle', () => {
    underway.delete('areas');
    if (status === 'failed' || !hasContext || underway.size > 0 || !names.settle()) return;
    tell('ready');
    opened = true;
    events.onPicture(map.getLayersOrder());
  });
  map.on('error', (event: ErrorEvent & { sourceId?: string }) => {
    // A background that does not come is told in words, and never ends the map.
    if (event.sourceId === BASEMAP_SOURCE) basemap.tileFailed();
    else fail(new Error(event.error.message));
  });

  let drawing: MapDrawing | null = null;
  let drawnMeasures: readonly MeasureGeometry[] = [];
  const reach = window.matchMedia('(pointer: coarse)').matches ? 16 : 8;
  const stopWatching = watchPointer(map, events, {
    listens: () => hasContext && drawing === null,
    measureAt: ({ lng, lat }) =>
      measureAt(drawnMeasures, { longitude: lng, latitude: lat, zoom: map.getZoom() }, reach),
  });
  let ring: Marker | null = null;

  /** Where the areas lie, how many there are, and how many of them are drawn where that is not all. */
  const drawn: { bounds: Bounds | null; count: number; shown: number | null } = {
    ...{ bounds: null, count: 0, shown: null },
  };
  let shapesUrl: string | null = null;
  function thinBorders(): void {
    const { bounds, count, shown } = drawn;
    const across = bounds ? meanAcross(bounds, shown ?? count) : Infinity;
    map.setPaintProperty(AREA_BORDER_LAYER, 'line-width', borderWidth(across));
  }

  return {
    setAreas: (areas) =>
      whenStyled('areas', () => {
        drawn.bounds = areas?.bounds ?? null;
        thinBorders();
        keeper.setBounds(areas?.bounds ?? null);
        start('areas');
        const url = areas?.url ?? null;
        // Of the same areas in another box, or only some of them, the shapes are here already.
        if (url === shapesUrl) return;
        shapesUrl = url;
        states.holdClasses();
        readOutlines(map, AREA_SOURCE, url);
        readOutlines(map, LABEL_SOURCE, areas?.labelUrl ?? null);
      }),
    setClasses: (classes) =>
      whenStyled('classes', () => {
        unsettle();
        states.setClasses(classes);
        if (drawn.count === classes.length) return;
        drawn.count = classes.length;
        thinBorders();
      }),
    setSelected: (index) =>
      whenStyled('selected', () => {
        unsettle();
        states.mark('selected', index);
      }),
    setPicked: (indices) =>
      whenStyled('picked', () => {
        unsettle();
        states.setAll('picked', indices);
      }),
    setMoved: (indices) =>
      whenStyled('moved', () => {
        unsettle();
        states.setAll('moved', indices);
        const visibility = indices.length > 0 ? 'visible' : 'none';
        for (const id of MOVED_LAYERS) map.setLayoutProperty(id, 'visibility', visibility);
      }),
    setShown: (indices) =>
      whenStyled('shown', () => {
        unsettle();
        drawn.shown = indices?.length ?? null;
        thinBorders();
        const isShown: ExpressionSpecification[] = indices ? [['in', ['id'], ['literal', [...indices]]]] : [];
        for (const { id, source, filter } of areaLayers()) {
          const own = filter === undefined ? [] : [filter as ExpressionSpecification];
          if (source === AREA_SOURCE) map.setFilter(id, ['all', ...own, ...isShown]);
        }
      }),
    setOwnOutlines: (outlines) =>
      whenStyled('ownOutlines', () => {
        unsettle();
        readOutlines(map, OWN_OUTLINE_SOURCE, outlines?.url ?? null);
        outlines?.colours.forEach((colour, id) => {
          map.setFeatureState({ source: OWN_OUTLINE_SOURCE, id }, { colour });
        });
      }),
    setContext: (url) =>
      whenStyled('context', () => {
        unsettle();
        readOutlines(map, CONTEXT_SOURCE, url);
      }),
    setMarked: (levels) =>
      whenStyled('marked', () => {
        unsettle();
        marked.set(levels);
      }),
    setHovered: (index) => whenStyled('hovered', () => states.mark('hovered', index)),
    setMeasures: (given) =>
      whenStyled('measures', () => {
        start('measures');
        drawnMeasures = given;
        measures.set(given);
      }),
    setBasemap: (chosen) =>
      whenStyled('basemap', () => {
        unsettle();
        basemap.set(chosen);
      }),
    setView: (wanted) => keeper.setView(wanted),
    setPadding: (padding) => keeper.setPadding(padding),
    setLabel: (label, description) => {
      map.getCanvas().setAttribute('aria-label', label);
      map.getCanvas().setAttribute('aria-description', description);
    },
    focusBounds: (bounds) => {
      if (opened) keeper.focus(bounds);
    },
    zoomBy: (levels) => keeper.zoomBy(levels),
    show: (bounds) => keeper.show(bounds),
    setChosenPlace: (place) => {
      ring?.remove();
      ring = null;
      if (!place) return;
      const element = document.createElement('div');
      element.className = 'coverage-map-ring';
      ring = new Marker({ element }).setLngLat([...place]).addTo(map);
      // The library makes a marker a button; this one is only seen.
      for (const name of ['role', 'aria-label', 'tabindex']) element.removeAttribute(name);
    },
    startDrawing: (request, drawingEvents) => {
      const begun = startDrawing(
        map,
        hasContext ? styled : NEVER,
        request,
        drawingEvents,
        () => drawnMeasures,
      );
      drawing = begun;
      events.onHover(null, null);
      return {
        ...begun,
        stop: () => {
          begun.stop();
          if (drawing === begun) drawing = null;
        },
      };
    },
    picture: () =>
      new Promise((resolve) => {
        // The drawing buffer is only sure to hold the picture inside this event.
        map.once('render', () =>
          resolve({ canvas: copyOf(map.getCanvas()), view: keeper.current(), fill: currentFill() }),
        );
        map.triggerRepaint();
      }),
    remove: () => {
      drawing?.stop();
      stopWatching();
      measures.remove();
      map.remove();
    },
  };
}

function copyOf(drawing: HTMLCanvasElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = drawing.width;
  canvas.height = drawing.height;
  canvas.getContext('2d')!.drawImage(drawing, 0, 0);
  return canvas;
}
