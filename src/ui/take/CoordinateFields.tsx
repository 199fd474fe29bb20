import { decimalsFor, EXPORT_CRS, PRECISIONS } from '../../io/exports/coordinates';
import type { ExportCrs, Precision } from '../../io/exports/coordinates';
import type { ExportFormat } from '../../io/exports/exportFormats';
import { SelectField } from '../shared/SelectField';
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
      <SelectField
        label={t('take.crs')}
        value={crs}
        choices={EXPORT_CRS.map((code) => ({ value: code, text: t(`take.crs.${code}`) }))}
        onChoose={onCrs}
      />
      <SelectField
        label={t('take.precision')}
        value={precision}
        choices={PRECISIONS.map((known) => ({
          value: known,
          text: t('take.precisionText', {
            name: t(`take.precision.${known}`),
            decimals: decimalsFor(crs, known),
          }),
        }))}
        onChoose={onPrecision}
      />
      {format === 'geojson' && crs !== 'EPSG:4326' && (
        <p className="popover-help">{t('take.geojsonCrsHelp')}</p>
      )}
    </div>
  );
}
