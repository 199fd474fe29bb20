import { useId } from 'react';
import { useTranslate } from '../shared/useTranslate';
import { MapPattern } from './MapPattern';
import type { MapMark, MapTheme } from './mapTheme';

/** A swatch of 5 by 3 mm. */
function Swatch({ mark }: { mark: MapMark }) {
  const id = useId();
  return (
    <svg viewBox="0 0 5 3" aria-hidden="true">
      {mark.pattern && (
        <defs>
          <MapPattern id={id} name={mark.pattern} mm={1} />
        </defs>
      )}
      <rect width="5" height="3" fill={mark.colour} />
      {mark.pattern && <rect width="5" height="3" fill={`url(#${id})`} />}
      <rect x="0.1" y="0.1" width="4.8" height="2.8" className="report-swatch-edge" />
    </svg>
  );
}

/** What the colours of a report's map mean, and where its borders come from. */
export function MapLegend({ theme, source }: { theme: MapTheme; source: string }) {
  const t = useTranslate();
  return (
    <figcaption className="report-legend">
      <p>
        <strong>{theme.title}</strong>
        {theme.example !== 'none' && (
          <span className="label label-example">
            {t(theme.example === 'all' ? 'report.map.example' : 'report.map.exampleSome')}
          </span>
        )}
      </p>
      <ul>
        {theme.legend.map(({ text, ...mark }) => (
          <li key={text}>
            <Swatch mark={mark} /> {text}
          </li>
        ))}
      </ul>
      <p className="muted">{t('report.map.credit', { source })}</p>
    </figcaption>
  );
}
