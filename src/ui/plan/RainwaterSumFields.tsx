import { useState } from 'react';
import { noteWithSum, rainwaterVolume } from '../../domain/plan/rainwaterVolume';
import type { RainwaterSum } from '../../domain/plan/rainwaterVolume';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import { formatNumber } from '../../i18n/format';
import { selectCountedPlan } from '../../state/selectors/plan';
import { useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';
import { NumberEntry, SegmentEntry } from './formFields';

interface Props {
  measure: PlannedMeasure;
  change: (what: string, next: (measure: PlannedMeasure) => PlannedMeasure) => void;
}

/** The capacity reckoned from a surface and a depth, or from a roof; how it was reckoned goes into the note. */
export function RainwaterSumFields({ measure, change }: Props) {
  const t = useTranslate();
  const drawn = useApp(
    (state) => selectCountedPlan(state, measure.scenario)?.measures.get(measure.id)?.size?.area ?? 0,
  );
  const [of, setOf] = useState<RainwaterSum['of']>('surface');
  const [typedSurface, setSurface] = useState<number | null>(null);
  const [per, setPer] = useState<number | null>(null);
  const squareMetres = typedSurface ?? (drawn > 0 ? Math.round(drawn) : null);
  const sum: RainwaterSum =
    of === 'surface'
      ? { of, squareMetres: squareMetres ?? 0, depthMetres: per ?? 0 }
      : { of, squareMetres: squareMetres ?? 0, litresPerSquareMetre: per ?? 0 };
  const volume = rainwaterVolume(sum);
  const written =
    volume !== null &&
    t(`plan.rainwater.sum.${of}`, {
      surface: formatNumber(squareMetres ?? 0, 2),
      per: formatNumber(per ?? 0, 3),
      volume: formatNumber(volume, 3),
    });
  return (
    <details className="plan-sum">
      <summary>{t('plan.rainwater.calculate')}</summary>
      <SegmentEntry
        label={t('plan.rainwater.of')}
        value={of}
        choices={(['surface', 'roof'] as const).map((value) => ({
          value,
          text: t(`plan.rainwater.${value}`),
        }))}
        onChange={(next) => {
          setOf(next);
          setPer(null);
        }}
      />
      <NumberEntry
        label={t('plan.rainwater.squareMetres')}
        value={squareMetres}
        unit="m²"
        onChange={setSurface}
      />
      <NumberEntry
        key={of}
        label={t(of === 'surface' ? 'plan.rainwater.depth' : 'plan.rainwater.litres')}
        value={per}
        unit={of === 'surface' ? 'm' : 'l/m²'}
        onChange={setPer}
      />
      <p role="status">{written}</p>
      <button
        type="button"
        className="button-plain"
        disabled={volume === null}
        onClick={() => {
          if (volume === null || written === false) return;
          change('volume_m3', (one) =>
            one.kind === 'rainwater'
              ? {
                  ...one,
                  attributes: { ...one.attributes, volume_m3: volume },
                  note: noteWithSum(one.note, written),
                }
              : one,
          );
        }}
      >
        {t('plan.rainwater.take')}
      </button>
    </details>
  );
}
