import { useMemo, useState } from 'react';
import { itemAt } from '../../domain/itemAt';
import { pickOverlapping } from '../../domain/areas/pickOverlapping';
import { lineAtEndOf } from '../../domain/plan/recordAfterPlan';
import type { Scenario } from '../../domain/plan/scenario';
import { PLAIN_FILL } from '../../map/classColours';
import type { MapView } from '../../map/viewKeeper';
import { selectArea } from '../../state/actions/selection';
import { goToMeasure } from '../../state/actions/planView';
import { setMapPosition } from '../../state/actions/view';
import { selectClassCounts, selectColouredAreas, selectGreyUrl } from '../../state/selectors/overview';
import {
  boundariesName,
  selectKnownLevel,
  selectLevel,
  selectSelectedIndex,
} from '../../state/selectors/levels';
import { asScenario } from '../../state/selectors/planComparison';
import { plannedMeasureAt, selectDrawnPlan } from '../../state/selectors/planDrawing';
import { selectMovedAreas, selectPlanYear, selectSeenClasses } from '../../state/selectors/planInSight';
import { selectOwnOutlines, selectShownBounds } from '../../state/selectors/shownAreas';
import { selectShownTarget } from '../../state/selectors/targets';
import { useAct, useActionContext, useApp } from '../../state/store/AppContext';
import { LegendClasses } from '../map/Legend';
import { late } from '../shared/late';
import { useTargetName } from '../shared/names';
import { ScenarioMark } from '../shared/ScenarioMark';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';

const CoverageMapView = late(async () => (await import('../../map/CoverageMapView')).CoverageMapView);

const PADDING = { top: 16, right: 56, bottom: 24, left: 16 };
const SIDES = ['left', 'right'] as const;

/** The target on the screen after two of the plans, on two maps that look at the same place. */
export function ComparedMaps({ scenarios }: { scenarios: readonly Scenario[] }) {
  const t = useTranslate();
  const act = useAct();
  const start = useApp((state) => state.mapPosition);
  const boundaries = useApp((state) => boundariesName(state, selectLevel(state)));
  // Each has the view that the other moved to: its own would come back to it late, and hold it up.
  const [views, setViews] = useState<readonly [MapView | null, MapView | null]>([start, start]);
  const [chosen, setChosen] = useState<readonly (string | undefined)[]>([]);
  const first = scenarios.find(({ id }) => id === chosen[0]) ?? itemAt(scenarios, 0);
  const second =
    scenarios.find(({ id }) => id === chosen[1] && id !== first.id) ??
    scenarios.find(({ id }) => id !== first.id) ??
    first;
  const pair = [first, second];
  return (
    <div className="comparison-maps">
      {boundaries !== null && (
        <p className="comparison-borders">
          <span className="label">{t('label.boundaries', { name: boundaries })}</span>
        </p>
      )}
      {pair.map((scenario, side) => (
        <section key={SIDES[side]} className="comparison-map" aria-label={scenario.name}>
          <SelectField
            label={t(side === 0 ? 'scenarios.maps.left' : 'scenarios.maps.right')}
            inline
            value={scenario.id}
            choices={scenarios
              .filter((one) => one === scenario || !pair.includes(one))
              .map(({ id, name }) => ({ value: id, text: name }))}
            onChoose={(id) => {
              setChosen(side === 0 ? [id, second.id] : [first.id, id]);
            }}
          />
          <ComparedMap
            scenario={scenario}
            view={side === 0 ? views[0] : views[1]}
            onMove={(view) => {
              setViews(([left, right]) => (side === 0 ? [left, view] : [view, right]));
            }}
            onMoved={(view) => {
              act(setMapPosition, view);
            }}
          />
        </section>
      ))}
    </div>
  );
}

interface MapProps {
  scenario: Scenario;
  view: MapView | null;
  onMove: (view: MapView) => void;
  onMoved: (view: MapView) => void;
}

/** One of the two: the areas after a plan, with its measures. A click on one of these goes to it. */
function ComparedMap({ scenario, view, onMove, onMoved }: MapProps) {
  const t = useTranslate();
  const act = useAct();
  const { store } = useActionContext();
  const { id, name, colour } = scenario;
  const classes = useApp((state) => selectSeenClasses(asScenario(state, id)));
  const counts = useApp((state) => selectClassCounts(asScenario(state, id)));
  const moved = useApp((state) => selectMovedAreas(asScenario(state, id)));
  const measures = useApp((state) => selectDrawnPlan(asScenario(state, id)));
  const level = useApp(selectLevel);
  const bounds = useApp(selectShownBounds);
  const coloured = useApp((state) => selectColouredAreas(asScenario(state, id)));
  const selectedIndex = useApp(selectSelectedIndex);
  const selectedCode = useApp((state) => state.selectedCode);
  const ownOutlines = useApp(selectOwnOutlines);
  const contextUrl = useApp(selectGreyUrl);
  const basemap = useApp((state) => state.basemap);
  const language = useApp((state) => state.language);
  const wholeBounds = useApp((state) => selectKnownLevel(state)?.bounds ?? null);
  const held = useApp(selectShownTarget);
  const year = useApp(selectPlanYear);
  const nameOf = useTargetName();
  const [fill, setFill] = useState(PLAIN_FILL);
  const areas = useMemo(
    () =>
      level &&
      bounds && { url: level.outlineUrl, labelUrl: level.labelUrl, bounds, schematic: level.schematic },
    [level, bounds],
  );
  const title = t('scenarios.maps.map', { target: nameOf(held), plan: name });
  return (
    <>
      <h2>
        <ScenarioMark colour={colour} /> {title}
      </h2>
      <CoverageMapView
        areas={areas}
        classes={classes}
        selectedIndex={selectedIndex}
        movedIndices={moved}
        ownOutlines={ownOutlines}
        contextUrl={contextUrl}
        shownIndices={coloured}
        measures={measures}
        basemap={basemap}
        view={view}
        wholeBounds={wholeBounds}
        padding={PADDING}
        language={language}
        label={t('scenarios.maps.label', { map: title, view: t('scenarios.view.areas') })}
        onSelect={(indices) => {
          const codes = indices.map((index) => itemAt(level!.areas, index).code);
          act(selectArea, pickOverlapping(codes, selectedCode));
        }}
        onMeasure={(hit) => {
          const measure = hit && plannedMeasureAt(asScenario(store.getState(), id), hit);
          if (measure) act(goToMeasure, { scenario: id, id: measure.id });
          return measure !== null;
        }}
        onViewMove={onMove}
        onViewChange={(view) => {
          onMove(view);
          onMoved(view);
        }}
        onFill={setFill}
      />
      <div className="legend">
        <LegendClasses
          counts={counts}
          expectedShare={lineAtEndOf(held.target, year)}
          chosen={selectedIndex === null ? null : (classes[selectedIndex] ?? null)}
          fill={fill}
        />
      </div>
    </>
  );
}
