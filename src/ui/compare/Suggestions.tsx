import { useId } from 'react';
import { formatNumber } from '../../i18n/format';
import { useApp } from '../../state/store/AppContext';
import { isCompared } from '../../state/selectors/compared';
import { selectSuggestedAreas } from '../../state/selectors/comparison';
import type { AreaReference } from '../../domain/areas/areaReference';
import { neighboursOfArea } from '../../domain/areas/areaReference';
import { levelKind } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  area: AreaReference;
  name: string;
  onChoose: (other: AreaReference) => void;
}

/**
 * What to put beside an area, as buttons: the other provinces, or those about as large and as densely populated, and all
 * its neighbours together.
 */
export function Suggestions({ area, name, onChoose }: Props) {
  const t = useTranslate();
  const id = useId();
  const suggested = useApp((state) => selectSuggestedAreas(state, area));
  const neighbours = neighboursOfArea(area);
  const isBeside = useApp(({ compared }) => isCompared(compared, neighbours));
  if (!suggested) return null;
  const similar = suggested.kind === 'similar';
  return (
    <section className="suggestions" aria-labelledby={id}>
      <h2 id={id}>
        {similar ? t('compare.similar', { area: name }) : t(`compare.others.${levelKind(suggested.level)}`)}{' '}
        {similar && suggested.level.schematic && (
          <abbr className="label" title={t('compare.schematicHelp')}>
            {t('compare.schematic')}
          </abbr>
        )}
      </h2>
      <ul>
        {suggested.areas.map(({ reference, name: other, size: { inhabitants, density } }) => (
          <li key={reference.code}>
            <button
              type="button"
              className="suggestion"
              onClick={() => {
                onChoose(reference);
              }}
            >
              <strong>{other}</strong>
              {inhabitants.value !== null && density !== null && (
                <span className="muted">
                  {t('compare.suggested', {
                    inhabitants: formatNumber(inhabitants.value),
                    density: formatNumber(density),
                  })}
                </span>
              )}
            </button>
          </li>
        ))}
        {!isBeside && (
          <li>
            <button
              type="button"
              className="suggestion"
              onClick={() => {
                onChoose(neighbours);
              }}
            >
              <strong>{t('compare.neighbours', { area: name })}</strong>
              <span className="muted">{t('compare.allTogether')}</span>
            </button>
          </li>
        )}
      </ul>
      {similar && <p className="muted suggestions-help">{t('compare.similarHelp')}</p>}
    </section>
  );
}
