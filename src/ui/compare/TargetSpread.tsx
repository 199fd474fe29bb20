import { useDeferredValue, useMemo } from 'react';
import { useApp } from '../../state/store/AppContext';
import { selectLevel } from '../../state/selectors/levels';
import { selectPeers } from '../../state/selectors/subject';
import { useTranslate } from '../shared/useTranslate';
import { hasSpread } from './spreadText';
import { SpreadStrip, StripKey } from './SpreadStrip';

const DOT = <circle r="5.5" className="strip-dot" />;

/** How the areas in view lie along the chosen target, with the chosen area marked. */
export function TargetSpread() {
  const t = useTranslate();
  // Of thousands of areas it comes after the numbers above it, in a task of its own.
  const level = useDeferredValue(useApp(selectLevel));
  const { records, within } = useDeferredValue(useApp(selectPeers));
  const code = useDeferredValue(useApp((state) => state.selectedCode));
  const record = records.find(({ areaCode }) => areaCode === code);
  const marks = useMemo(() => (record ? [{ record, symbol: DOT }] : []), [record]);
  if (!level || !hasSpread(records)) return null;
  return (
    <section className="spread" aria-labelledby="spread-heading">
      <h3 id="spread-heading">{t('compare.spread')}</h3>
      <SpreadStrip level={level} records={records} within={within} marks={marks} />
      <StripKey />
    </section>
  );
}
