import type { ReportRow } from '../../state/report/reportRow';
import { isPointsOnly } from '../../state/selectors/targetSources';
import { ChangeLabel } from '../shared/ChangeLabel';
import { ExampleLabel } from '../shared/ExampleLabel';
import { PartialLabel } from '../shared/PartialLabel';
import { useTranslate } from '../shared/useTranslate';

/** How sure a target's number is; the same labels as on the screen, and "estimated" for its denominator. */
export function ReportLabels({ row: { inForce, sources, record, estimated } }: { row: ReportRow }) {
  const t = useTranslate();
  return (
    <>
      <ChangeLabel target={inForce} />
      {sources.synthetic && <ExampleLabel />}{' '}
      {isPointsOnly(sources) && <span className="label">{t('label.points')}</span>}{' '}
      {sources.own && <span className="label label-own">{t('label.own')}</span>}{' '}
      {estimated && <span className="label">{t('label.estimated')}</span>} <PartialLabel record={record} />
    </>
  );
}
