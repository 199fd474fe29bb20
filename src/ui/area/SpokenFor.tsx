import { lacksAreas } from '../../domain/coverage/coverageRecord';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { useApp } from '../../state/AppContext';
import { selectCountedLevel } from '../../state/selectors/countedLevel';
import { levelKind } from '../shared/levelKind';
import { useTranslate } from '../shared/useTranslate';

/** Of how many of its areas a sum speaks, where some have no data. */
export function SpokenFor({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  const kind = useApp((state) => levelKind(selectCountedLevel(state)));
  if (!lacksAreas(record)) return null;
  return <>{t('detail.over', { known: record.areasKnown, of: record.areasTotal, kind })}</>;
}
