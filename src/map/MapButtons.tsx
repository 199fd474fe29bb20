import { translate } from '../i18n/translate';
import type { Language, MessageKey } from '../i18n/translate';
import type { Bounds } from './coverageMap';

interface Props {
  language: Language;
  /** Of what is chosen; null where nothing is. */
  chosen: Bounds | null;
  /** Of all that the site shows. */
  whole: Bounds | null;
  onZoom: (levels: number) => void;
  onShow: (bounds: Bounds) => void;
  /** Begin to measure; absent where that cannot be now. */
  onMeasure: (() => void) | null;
}

const SIGNS = {
  'map.zoomIn': 'M3 8h10M8 3v10',
  'map.zoomOut': 'M3 8h10',
  'map.zoomToChosen': 'M2.500 5.500v-3h3M10.500 2.500h3v3M13.500 10.500v3h-3M5.500 13.500h-3v-3M6 6h4v4H6z',
  'map.zoomToWhole': 'M2 8.500 4 4l4 1 3-2 3 3.500-1 4.500-4 2-4-1.500z',
  'map.ruler': 'M1.500 10.500l9-9 4 4-9 9zM4.500 7.500l2 2M7.500 4.500l1.500 1.500',
} as const satisfies Partial<Record<MessageKey, string>>;

/** Zoom in and out for who has no wheel, go to what is chosen or to everything, and measure. */
export function MapButtons({ language, chosen, whole, onZoom, onShow, onMeasure }: Props) {
  const button = (name: keyof typeof SIGNS, run: (() => void) | null) => (
    <button
      key={name}
      type="button"
      aria-label={translate(language, name)}
      title={translate(language, name)}
      disabled={run === null}
      onClick={run ?? undefined}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none">
        <path
          d={SIGNS[name]}
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
  return (
    <div className="coverage-map-buttons">
      {button('map.zoomIn', () => onZoom(1))}
      {button('map.zoomOut', () => onZoom(-1))}
      {button('map.zoomToChosen', chosen && (() => onShow(chosen)))}
      {button('map.zoomToWhole', whole && (() => onShow(whole)))}
      {button('map.ruler', onMeasure)}
    </div>
  );
}
