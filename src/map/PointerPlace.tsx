import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { formatNumber } from '../i18n/format';
import { translate } from '../i18n/translate';
import type { Language } from '../i18n/translate';
import { loadLate } from '../io/lateCode';

/** Where the pointer is. */
export interface PointedPlace {
  /** Degrees (EPSG:4326); null while nothing points at the map. */
  place: readonly [longitude: number, latitude: number] | null;
}

interface Props {
  pointed: StoreApi<PointedPlace>;
  language: Language;
}

type ToLambert = (place: readonly [number, number]) => string[];

/** The place under the pointer, or under the cross of the keyboard, in metres of Lambert 72 (EPSG:31370). */
export function PointerPlace({ pointed, language }: Props) {
  const place = useStore(pointed, (now) => now.place);
  const [toLambert, setToLambert] = useState<ToLambert | null>(null);
  const isWanted = place !== null && toLambert === null;
  useEffect(() => {
    if (!isWanted) return;
    // The projections are no part of the first view; without them the place is not said.
    loadLate(() => import('../geo/transform')).then(
      ({ transformPositions }) =>
        setToLambert(() => (degrees: readonly [number, number]) => {
          const metres = Float64Array.from(degrees);
          transformPositions(metres, 'EPSG:4326', 'EPSG:31370');
          return Array.from(metres, (metre) => formatNumber(metre));
        }),
      () => undefined,
    );
  }, [isWanted]);
  if (!place || !toLambert) return null;
  const [x = '', y = ''] = toLambert(place);
  return (
    <p className="coverage-map-place" title="EPSG:31370">
      {translate(language, 'map.place', { x, y })}
    </p>
  );
}
