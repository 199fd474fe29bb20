import { translate } from '../i18n/translate';
import type { Language } from '../i18n/translate';

interface Props {
  language: Language;
  onZoom: (levels: number) => void;
}

/** Zoom in and out, for who has no wheel. */
export function ZoomButtons({ language, onZoom }: Props) {
  return (
    <div className="coverage-map-zoom">
      <button type="button" aria-label={translate(language, 'map.zoomIn')} onClick={() => onZoom(1)}>
        <ZoomSign path="M3 8h10M8 3v10" />
      </button>
      <button type="button" aria-label={translate(language, 'map.zoomOut')} onClick={() => onZoom(-1)}>
        <ZoomSign path="M3 8h10" />
      </button>
    </div>
  );
}

function ZoomSign({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={path} stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
