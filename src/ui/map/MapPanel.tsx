import { useEffect, useMemo, useRef, useState } from 'react';
import { itemAt } from '../../domain/itemAt';
import { pickOverlapping } from '../../domain/areas/pickOverlapping';
import { problem } from '../../domain/problem';
import { cornersToResume, shapeToResume } from '../../map/drawing/mapDrawing';
import { PLAIN_FILL } from '../../map/classColours';
import type { ThinnedTo } from '../../map/coverageMap';
import type { DrawingCommands } from '../../map/drawing/mapDrawing';
import { cancelDrawing, endRuler, sketchDrawing, sketchRuler, startRuler } from '../../state/actions/drawing';
import { chooseMeasure, hoverArea, selectArea } from '../../state/actions/selection';
import { setBasemapStatus, setMapPosition } from '../../state/actions/view';
import { findBorders, finishMeasure, leavePen, planArea, sketchMeasure } from '../../state/actions/pen';
import { chooseMeasures } from '../../state/actions/planView';
import { toggleMember } from '../../state/actions/composing';
import { useAct, useActionContext, useApp } from '../../state/store/AppContext';
import { boxAt, selectKnownLevel, selectLevel, selectSelectedIndex } from '../../state/selectors/levels';
import {
  selectOwnOutlines,
  selectIsPicking,
  selectPickedIndices,
  selectShownBounds,
} from '../../state/selectors/shownAreas';
import { selectColouredAreas, selectGreyUrl } from '../../state/selectors/overview';
import { selectChosenMeasure } from '../../state/selectors/chosenMeasure';
import type { ChosenMeasure } from '../../state/store/view';
import { selectMarkedAreas } from '../../state/selectors/planAreas';
import { selectMovedAreas, selectSeenClasses } from '../../state/selectors/planInSight';
import { selectShownTarget } from '../../state/selectors/targets';
import { useTargetName } from '../shared/names';
import { drawnNow, selectDrawnTools, selectPenTools } from '../../state/selectors/pen';
import { selectMapMeasures } from '../../state/selectors/knownPlans';
import { measuresInBox, plannedMeasureAt, selectDrawnPlan } from '../../state/selectors/planDrawing';
import { useTranslate } from '../shared/useTranslate';
import { MapComing } from '../LoadState';
import { Legend } from './Legend';
import { MapTitle } from './MapTitle';
import { MapTooltip } from './MapTooltip';
import { LONG_WAIT } from '../../io/lateCode';
import type { AppStore } from '../../state/store/appStore';
import { late } from '../shared/late';

const CoverageMapView = late(
  async () => (await import('../../map/CoverageMapView')).CoverageMapView,
  'first',
  true,
);
const DrawingBar = late(async () => (await import('../drawing/DrawingBar')).DrawingBar);
const OwnAreasPanel = late(async () => (await import('../ownAreas/OwnAreasPanel')).OwnAreasPanel);
const RulerBar = late(async () => (await import('../drawing/RulerBar')).RulerBar);
const AddressPanel = late(async () => (await import('./AddressPanel')).AddressPanel);
const MeasureCard = late(async () => (await import('./MeasureCard')).MeasureCard, 'first');
const PlanOverMap = late(async () => (await import('../plan/PlanOverMap')).PlanOverMap);
const LayersPanel = late(async () => (await import('../layers/LayersPanel')).LayersPanel);
const LayerList = late(async () => (await import('./LayerList')).LayerList, 'first');

/** Has the page say that the first picture of the map is long in coming: of what it is drawn with something does not come. */
function useFirstPicture(store: AppStore, isComing: boolean): void {
  useEffect(() => {
    const say = (map: boolean): void => {
      store.setState(({ silent }) => ({ silent: { ...silent, map } }));
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      // A browser draws nothing in a tab that nobody looks at.
      timer = setTimeout(() => (document.hidden ? wait() : say(true)), LONG_WAIT);
    };
    if (isComing) wait();
    return () => {
      clearTimeout(timer);
      if (store.getState().silent.map) say(false);
    };
  }, [store, isComing]);
}

/** The map with its title, legend and layer list. */
export function MapPanel() {
  const t = useTranslate();
  const act = useAct();
  const level = useApp(selectLevel);
  const classes = useApp(selectSeenClasses);
  const movedIndices = useApp(selectMovedAreas);
  const target = useApp(selectShownTarget);
  const nameOf = useTargetName();
  const selectedIndex = useApp(selectSelectedIndex);
  const hoveredIndex = useApp((state) => state.hoveredIndex);
  const measures = useApp(selectMapMeasures);
  const basemap = useApp((state) => state.basemap);
  const view = useApp((state) => state.mapPosition);
  const language = useApp((state) => state.language);
  const drawing = useApp((state) => state.drawing);
  const ruler = useApp((state) => state.ruler);
  // Another page has no tools for it; back on that of the plan it goes on.
  const pen = useApp((state) => (state.page === 'plan' ? selectPenTools(state) : null));
  const sketched = useApp(selectDrawnTools);
  const snaps = useApp((state) => state.snapping);
  const planned = useApp(selectDrawnPlan);
  const chosenMeasure = useApp(selectChosenMeasure);
  const wholeBounds = useApp((state) => selectKnownLevel(state)?.bounds ?? null);
  const drawingCommands = useRef<DrawingCommands>(null);
  const selectedCode = useApp((state) => state.selectedCode);
  const isPicking = useApp(selectIsPicking);
  const pickedIndices = useApp(selectPickedIndices);
  const ownOutlines = useApp(selectOwnOutlines);
  const contextUrl = useApp(selectGreyUrl);
  const coloured = useApp(selectColouredAreas);
  const bounds = useApp(selectShownBounds);
  const ownAreasOpen = useApp((state) => state.ownAreasOpen);
  const layersOpen = useApp((state) => state.layersOpen);
  const goTo = useApp((state) => state.mapTarget);
  const address = useApp((state) => state.address);
  const markedAreas = useApp(selectMarkedAreas);
  const onPlan = useApp((state) => state.page === 'plan');
  const ofPen = !drawing && !ruler && sketched !== null;
  const leave = drawing ? cancelDrawing : ruler ? endRuler : leavePen;
  const context = useActionContext();
  const { store } = context;
  const lineIsFree = useApp((state) => state.lineIsFree);
  const [isDrawn, setDrawn] = useState(false);
  useFirstPicture(store, lineIsFree && !isDrawn);
  const [fill, setFill] = useState(PLAIN_FILL);
  const [thinned, setThinned] = useState<ThinnedTo | null>(null);
  const [pointed, setPointed] = useState<{
    point: { x: number; y: number };
    measure: ChosenMeasure | null;
  } | null>(null);

  const areas = useMemo(
    () =>
      level &&
      bounds && {
        url: level.outlineUrl,
        labelUrl: level.labelUrl,
        bounds,
        schematic: level.schematic,
      },
    [level, bounds],
  );
  const shownMeasures = useMemo(() => [...measures, ...planned], [measures, planned]);
  const focusBounds = useMemo(() => level && boxAt(level, selectedIndex), [level, selectedIndex]);

  // One panel at a time stands beside the title.
  const besides = !sketched && !pen && !chosenMeasure;
  return (
    <section className="map-panel" aria-label={t('tab.map')}>
      <div className="map-layout">
        <MapComing />
        <CoverageMapView
          areas={areas}
          classes={classes}
          selectedIndex={selectedIndex}
          hoveredIndex={hoveredIndex}
          pickedIndices={pickedIndices}
          movedIndices={movedIndices}
          ownOutlines={ownOutlines}
          contextUrl={contextUrl}
          shownIndices={coloured}
          markedAreas={markedAreas}
          measures={shownMeasures}
          basemap={basemap}
          view={view}
          focusBounds={focusBounds}
          goTo={goTo}
          drawing={
            sketched && {
              id: sketched.id,
              tool: sketched.tool,
              // A pen goes on from its last corner; an own area stands with handles on those it has.
              goesOnFrom: () => {
                const drawn = drawnNow(store.getState());
                return {
                  shape: drawn && (!ofPen || drawn.finished) ? shapeToResume(drawn) : null,
                  corners: drawn ? cornersToResume(drawn) : [],
                };
              },
              preview: sketched.area,
              commands: drawingCommands,
              snaps,
              bordersIn: pen && pen.form !== 'box' ? (box) => findBorders.run(context, box) : null,
              again: ofPen && !sketched.finished,
              onSketch: (sketch) => {
                if (!ofPen) act(drawing ? sketchDrawing : sketchRuler, sketch);
                else act(sketch.finished && !sketched.finished ? finishMeasure : sketchMeasure, sketch);
              },
              onCancel: () => {
                act(leave, null);
              },
              onDone: () => {
                const drawn = drawnNow(store.getState());
                if (ofPen && drawn) act(finishMeasure, { ...drawn, radius: null });
              },
              onError: (why) => {
                act(leave, problem(`drawing.${why}`, {}));
              },
            }
          }
          language={language}
          label={t('map.label', { target: nameOf(target) })}
          onSelect={(indices) => {
            const codes = indices.map((index) => itemAt(level!.areas, index).code);
            if (pen?.form === 'area') {
              if (codes[0] !== undefined) act(planArea, codes[0]);
            } else if (!isPicking) act(selectArea, pickOverlapping(codes, selectedCode));
            else if (codes[0] !== undefined) act(toggleMember, codes[0]);
          }}
          onHover={(index, measure, at) => {
            act(hoverArea, index);
            setPointed((index === null && !measure) || !at ? null : { point: at, measure });
          }}
          wholeBounds={wholeBounds}
          chosenPlace={chosenMeasure?.place ?? address?.chosen?.place}
          onMeasure={(measure, adds) => {
            if (pen) return false;
            const hit = measure && plannedMeasureAt(store.getState(), measure);
            if (hit) act(chooseMeasures, { ids: [hit.id], how: adds ? 'toggle' : 'only' });
            else if (!isPicking) act(chooseMeasure, measure);
            return hit !== null;
          }}
          onBox={(box) => {
            if (!onPlan) return false;
            act(chooseMeasures, { ids: measuresInBox(store.getState(), box), how: 'add' });
            return true;
          }}
          onRuler={() => {
            act(startRuler, 'line');
          }}
          onViewChange={(position) => {
            act(setMapPosition, position);
          }}
          onStatus={(status) => {
            if (status !== 'loading') setDrawn(true);
          }}
          onFill={setFill}
          onThinned={setThinned}
          onBasemapStatus={(status) => {
            act(setBasemapStatus, status);
          }}
        />
        <div className="map-head">
          <MapTitle />
          <LayerList />
        </div>
        {besides && address && <AddressPanel />}
        {besides && !address && ownAreasOpen && <OwnAreasPanel />}
        {besides && !address && !ownAreasOpen && layersOpen && <LayersPanel />}
        {chosenMeasure && !sketched && <MeasureCard measure={chosenMeasure} />}
        {ruler && !drawing && <RulerBar ruler={ruler} commands={drawingCommands} />}
        {drawing && <DrawingBar commands={drawingCommands} />}
        {onPlan && <PlanOverMap commands={drawingCommands} />}
        <Legend fill={fill} thinned={thinned} />
        {pointed && <MapTooltip {...pointed} />}
      </div>
    </section>
  );
}
