import '../styles/areaPage.css';
import { useEffect, useRef } from 'react';
import { addToCompared, removeFromCompared } from '../../state/actions/selection';
import { useAct, useApp, useEnabled } from '../../state/store/AppContext';
import { selectCompared, selectComparedMissing } from '../../state/selectors/comparison';
import { areaKey } from '../../state/store/work';
import type { AreaReference } from '../../domain/areas/areaReference';
import { ActionButton } from '../shared/ActionButton';
import { useTranslate } from '../shared/useTranslate';
import { CompareTable } from './CompareTable';
import { Suggestions } from './Suggestions';
import { late } from '../shared/late';
import { openPage } from '../../state/actions/view';

const AreaSearch = late(async () => (await import('../header/AreaSearch')).AreaSearch);

/** Two to four areas side by side over all targets, each with its place among all areas of its level. */
export function ComparePage() {
  const t = useTranslate();
  const act = useAct();
  const areas = useApp(selectCompared);
  const missing = useApp(selectComparedMissing);
  const room = useEnabled(addToCompared);
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed may be gone with its column or suggestion; the focus must not fall out of the page.
  useEffect(() => {
    if (!page.current?.contains(document.activeElement)) heading.current?.focus();
  }, [areas.length]);
  const add = (area: AreaReference) => {
    act(addToCompared, area);
  };
  const first = areas.find(({ group }) => group === undefined);
  return (
    <article ref={page} className="area-page compare-page" aria-labelledby="page-heading">
      <header>
        <ActionButton className="button-plain" action={openPage} input="map">
          ← {t('area.close')}
        </ActionButton>
        <h1 id="page-heading" ref={heading} tabIndex={-1}>
          {t('compare.title')}
        </h1>
        {areas.length === 0 && <p className="compare-intro">{t('compare.empty')}</p>}
        {missing.map((reference) => (
          <p key={areaKey(reference)} role="status">
            {t('compare.missing', { area: areaKey(reference) })}{' '}
            <ActionButton className="link" action={removeFromCompared} input={reference}>
              {t('compare.remove', { area: areaKey(reference) })}
            </ActionButton>
          </p>
        ))}
      </header>
      {room ? (
        <div className="compare-add">
          <AreaSearch label={t('compare.add')} placeholder={t('compare.addPlaceholder')} onChoose={add} />
          {first && <Suggestions area={first.reference} name={first.area.name} onChoose={add} />}
        </div>
      ) : (
        <p className="muted compare-add">{t('compare.full')}</p>
      )}
      {areas.length > 0 && <CompareTable areas={areas} />}
      {areas.length > 0 && (
        <p className="muted compare-help">
          {areas.length === 1 && `${t('compare.one')} `}
          {t('compare.placeHelp')}
        </p>
      )}
    </article>
  );
}
