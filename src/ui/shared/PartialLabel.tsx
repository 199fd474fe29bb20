import { lacksAreas } from '../../domain/coverage/coverageRecord';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { useApp } from '../../state/AppContext';
import { selectCountedLevel } from '../../state/selectors/countedLevel';
import { levelKind } from './levelKind';
import { useTranslate } from './useTranslate';

/** That a number is not the whole one: of how many of its areas a sum speaks, or that something may be lacking. */
export function PartialLabel({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  const { areasKnown: known, areasTotal: of } = record;
  if (record.state !== 'partial') return null;
  return (
    <span className="label">
      {lacksAreas(record) ? t('label.partialOf', { known, of }) : t('label.partial')}
    </span>
  );
}

/** Of how many of its areas a sum speaks, where some have no data. */
export function SpokenFor({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  const kind = useApp((state) => levelKind(selectCountedLevel(state)));
  if (!lacksAreas(record)) return null;
  return <>{t('detail.over', { known: record.areasKnown, of: record.areasTotal, kind })}</>;
}
