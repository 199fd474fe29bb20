import type { ReactNode } from 'react';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { lekpTarget } from '../../domain/targets/lekp';
import { formatPace, formatQuantity, formatRequired } from '../../i18n/format';
import { useApp } from '../../state/AppContext';
import { normText } from '../shared/normText';
import { useTranslate } from '../shared/useTranslate';

/** Goal, realised, planned, gap and pace, one under the other. */
export function GapFigures({ record, children }: { record: CoverageRecord; children?: ReactNode }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const version = useApp((state) => state.version);
  const target = lekpTarget(record.target);
  const norm = target.norms[version];
  const { unit } = target;
  const { goal, realised, planned, gap, paceSoFar, paceNeeded } = record;
  return (
    <dl className="figures">
      {goal !== null && norm !== null && (
        <Figure
          name={t('detail.goal', { norm: normText(language, target, norm) })}
          value={formatRequired(goal, unit)}
        />
      )}
      {realised !== null && <Figure name={t('detail.realised')} value={formatQuantity(realised, unit)} />}
      {gap !== null && gap > 0 && <Figure name={t('detail.gap')} value={formatRequired(gap, unit)} />}
      {gap !== null && gap < 0 && <Figure name={t('detail.surplus')} value={formatQuantity(-gap, unit)} />}
      {planned !== null && planned !== 0 && (
        <Figure name={t('detail.planned')} value={formatQuantity(planned, unit)} />
      )}
      {gap !== null && planned !== null && planned !== 0 && gap > 0 && (
        <Figure name={t('detail.gapAfterPlan')} value={formatRequired(Math.max(0, gap - planned), unit)} />
      )}
      {paceSoFar !== null && (
        <Figure
          name={t('detail.paceSoFar')}
          value={t('detail.perYear', { text: formatQuantity(paceSoFar, unit) })}
        />
      )}
      {paceNeeded !== null && paceNeeded > 0 && (
        <Figure
          name={t('detail.paceNeeded')}
          value={t('detail.perYear', { text: formatPace(paceNeeded, unit) })}
        />
      )}
      {goal !== null && norm?.milestone && (
        <Figure
          name={t('detail.milestone', { year: norm.milestone.date.slice(0, 4) })}
          value={formatRequired((goal * norm.milestone.quantity) / norm.quantity, unit)}
        />
      )}
      {goal !== null && norm?.partOf && (
        <Figure
          name={`${t(`detail.partOf.${norm.partOf.condition}`)} (${t('detail.partOfHelp', { version })})`}
          value={formatRequired((goal * norm.partOf.quantity) / norm.quantity, unit)}
        />
      )}
      {children}
    </dl>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
