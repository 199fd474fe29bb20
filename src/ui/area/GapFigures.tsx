import type { ReactNode } from 'react';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { formatQuantity } from '../../i18n/format';
import { normPartName, normPartText } from '../../i18n/normPartText';
import { requiredText } from '../../i18n/requiredText';
import { useApp } from '../../state/AppContext';
import { normText } from '../../i18n/normText';
import { Fact } from '../shared/Fact';
import { RequiredFact } from '../shared/RequiredFact';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  record: CoverageRecord;
  /** Way to change the norm, shown with it. */
  editNorm?: ReactNode;
  children?: ReactNode;
}

/** Goal, realised, planned, gap and pace, one under the other. */
export function GapFigures({ record, editNorm, children }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const version = useApp((state) => state.version);
  const { target } = record.inForce;
  const norm = target.norms[version];
  const { unit } = target;
  const { goal, realised, planned, gap, paceSoFar, paceNeeded } = record;
  return (
    <dl className="figures">
      {goal !== null && norm !== null && (
        <RequiredFact
          name={
            <>
              {t('detail.goal', { norm: normText(language, target, norm) })} {editNorm}
            </>
          }
          record={record}
          quantity="goal"
        />
      )}
      {realised !== null && <Fact name={t('table.realised')}>{formatQuantity(realised, unit)}</Fact>}
      {gap !== null && gap > 0 && <RequiredFact name={t('table.gap')} record={record} quantity="gap" />}
      {gap !== null && gap < 0 && <Fact name={t('detail.surplus')}>{formatQuantity(-gap, unit)}</Fact>}
      {planned !== null && planned !== 0 && (
        <Fact name={t('detail.planned')}>{formatQuantity(planned, unit)}</Fact>
      )}
      {gap !== null && planned !== null && planned !== 0 && gap > 0 && (
        <RequiredFact name={t('detail.gapAfterPlan')} record={record} quantity="gapAfterPlan" />
      )}
      {paceSoFar !== null && (
        <Fact name={t('detail.paceSoFar')}>
          {t('detail.perYear', { text: formatQuantity(paceSoFar, unit) })}
        </Fact>
      )}
      {paceNeeded !== null && paceNeeded > 0 && (
        <Fact name={t('detail.paceNeeded')}>
          {t('detail.perYear', { text: requiredText(language, record, 'paceNeeded') })}
        </Fact>
      )}
      {record.parts.map((part) => (
        <Fact key={part.kind} name={normPartName(language, part)}>
          {normPartText(language, record, part)}
          {part.kind === 'fossilFree' && part.realised === null && <small>{t('part.fossilFreeHelp')}</small>}
        </Fact>
      ))}
      {children}
    </dl>
  );
}
