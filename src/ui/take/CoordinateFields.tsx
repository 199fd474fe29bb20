import { EXPORT_CRS } from '../../io/exports/exportFormats';
import type { ExportCrs, ExportFormat } from '../../io/exports/exportFormats';
import { decimalsFor, PRECISIONS } from '../../io/exports/precision';
import type { Precision } from '../../io/exports/precision';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  format: ExportFormat;
  crs: ExportCrs;
  precision: Precision;
  onCrs: (crs: ExportCrs) => void;
  onPrecision: (precision: Precision) => void;
}

/** In which coordinates, and how finely. */
export function CoordinateFields({ format, crs, precision, onCrs, onPrecision }: Props) {
  const t = useTranslate();
  return (
    <div className="take-coordinates">
      <label className="stacked">
        {t('take.crs')}
        <select
          className="field"
          value={crs}
          onChange={(event) => {
            const chosen = EXPORT_CRS.find((code) => code === event.target.value);
            if (chosen) onCrs(chosen);
          }}
        >
          {EXPORT_CRS.map((code) => (
            <option key={code} value={code}>
              {t(`take.crs.${code}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="stacked">
        {t('take.precision')}
        <select
          className="field"
          value={precision}
          onChange={(event) => {
            const chosen = PRECISIONS.find((known) => known === event.target.value);
            if (chosen) onPrecision(chosen);
          }}
        >
          {PRECISIONS.map((known) => (
            <option key={known} value={known}>
              {t('take.precisionText', {
                name: t(`take.precision.${known}`),
                decimals: decimalsFor(crs, known),
              })}
            </option>
          ))}
        </select>
      </label>
      {format === 'geojson' && crs !== 'EPSG:4326' && (
        <p className="popover-help">{t('take.geojsonCrsHelp')}</p>
      )}
    </div>
  );
}
