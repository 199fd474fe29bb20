import { lazy, Suspense, useMemo, useState } from 'react';
import { breaksAroundTarget, classOf } from '../../domain/classify/breaksAroundTarget';
import { hoverArea } from '../../state/actions/hoverArea';
import { selectArea } from '../../state/actions/selectArea';
import { setBasemapStatus } from '../../state/actions/setBasemapStatus';
import { setMapPosition } from '../../state/actions/setMapPosition';
import { useAct, useApp } from '../../state/AppContext';
import { selectLevel, selectSelectedIndex } from '../../state/selectors/level';
import { selectTargetRecords } from '../../state/selectors/subject';
import { selectShownTarget } from '../../state/selectors/targetsInForce';
import { useTargetName } from '../shared/useTargetName';
import { selectDrawnMeasures } from '../../state/selectors/drawnMeasures';
import { useTranslate } from '../shared/useTranslate';
import { Legend } from './Legend';
import { MapTitle } from './MapTitle';
import { MapTooltip } from './MapTooltip';

const CoverageMapView = lazy(async () => ({
  default: (await import('../../map/CoverageMapView')).CoverageMapView,
}));
const LayerList = lazy(async () => ({ default: (await import('./LayerList')).LayerList }));

/** Room for the title above and the legend below the areas; on a narrow screen they stand outside the map. */
const PADDING = { top: 64, right: 24, bottom: 128, left: 24 };
const NARROW_PADDING = { top: 12, right: 12, bottom: 12, left: 12 };

/** The map with its title, legend and layer list. */
export function MapPanel({ narrow }: { narrow: boolean }) {
  const t = useTranslate();
  const act = useAct();
  const level = useApp(selectLevel);
  const records = useApp(selectTargetRecords);
  const target = useApp(selectShownTarget);
  const nameOf = useTargetName();
  const selectedIndex = useApp(selectSelectedIndex);
  const hoveredIndex = useApp((state) => state.hoveredIndex);
  const measures = useApp(selectDrawnMeasures);
  const basemap = useApp((state) => state.basemap);
  const view = useApp((state) => state.mapPosition);
  const language = useApp((state) => state.language);
  const [point, setPoint] = useState<{ x: number; y: number } | null>(null);

  const classes = useMemo(
    () => records.map((record) => classOf(record, breaksAroundTarget(record.expectedShare))),
    [records],
  );
  const areas = useMemo(
    () =>
      level && {
        url: level.outlineUrl,
        labelUrl: level.labelUrl,
        bounds: level.bounds,
        key: level.id,
        schematic: level.schematic,
      },
    [level],
  );
  const focusBounds = useMemo(() => {
    if (!level || selectedIndex === null) return null;
    const [west, south, east, north] = level.boxes.subarray(selectedIndex * 4, selectedIndex * 4 + 4);
    return [west!, south!, east!, north!] as const;
  }, [level, selectedIndex]);

  return (
    <section className="map-panel" aria-label={t('tab.map')}>
      <Suspense fallback={null}>
        <CoverageMapView
          areas={areas}
          classes={classes}
          selectedIndex={selectedIndex}
          hoveredIndex={hoveredIndex}
          measures={measures}
          basemap={basemap}
          view={view}
          focusBounds={focusBounds}
          padding={narrow ? NARROW_PADDING : PADDING}
          language={language}
          label={t('map.label', { target: nameOf(target) })}
          onSelect={(index) => {
            act(selectArea, index === null ? null : (level?.areas[index]?.code ?? null));
          }}
          onHover={(index, at) => {
            act(hoverArea, index);
            setPoint(index === null || !at ? null : at);
          }}
          onViewChange={(position) => {
            act(setMapPosition, position);
          }}
          onStatus={() => undefined}
          onBasemapStatus={(status) => {
            act(setBasemapStatus, status);
          }}
        />
      </Suspense>
      <MapTitle />
      <Suspense fallback={null}>
        <LayerList />
      </Suspense>
      <Legend />
      {point && <MapTooltip point={point} />}
    </section>
  );
}
