import { lacksAreas } from '../../domain/coverage/coverageRecord';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
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
