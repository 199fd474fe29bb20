import { memo } from 'react';
import { formatQuantity, withUnit } from '../../i18n/format';
import { measureKindName } from '../../i18n/planText';
import { chooseMeasures } from '../../state/actions/planView';
import { selectUndivided } from '../../state/selectors/planAreas';
import { useApp } from '../../state/store/AppContext';
import { ActionButton } from '../shared/ActionButton';
import { useTranslate } from '../shared/useTranslate';
import { useAreaName } from '../targetChanges/useAreaName';

/** Measures that hold for a larger area, or for one that lies over this one: they count there and not here. */
export const UndividedMeasures = memo(function UndividedMeasures() {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const undivided = useApp(selectUndivided);
  const nameOf = useAreaName();
  if (undivided.length === 0) return null;
  return (
    <section className="plan-section">
      <h3>{t('planPage.undivided')}</h3>
      <p className="muted">{t('planPage.undividedWhy')}</p>
      <ul>
        {undivided.map(({ row: { measure, held, quantity }, area, lies }) => {
          const { unit } = held.target;
          const amount = quantity ?? 0;
          return (
            <li key={measure.id}>
              <ActionButton
                className="button-quiet"
                action={chooseMeasures}
                input={{ ids: [measure.id], how: 'only' }}
              >
                {measure.name || measureKindName(language, measure.kind)}
              </ActionButton>{' '}
              {t(`planPage.undivided.${lies}`, {
                area: nameOf(area),
                quantity: withUnit(language, formatQuantity(amount, unit), amount, unit),
              })}
            </li>
          );
        })}
      </ul>
    </section>
  );
});
