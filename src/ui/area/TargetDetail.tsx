import { placeByShare } from '../../domain/coverage/ranking';
import { formatNumber } from '../../i18n/format';
import { useApp } from '../../state/store/AppContext';
import {
  selectShownRecords,
  selectSubject,
  selectSubjectRecord,
  selectPeers,
} from '../../state/selectors/subject';
import { CompareEntry } from '../compare/CompareEntry';
import { TargetSpread } from '../compare/TargetSpread';
import { ActionButton } from '../shared/ActionButton';
import { DetailPanel } from '../shared/DetailPanel';
import { EstimateLabel, SourceLabels } from '../shared/Labels';
import { selectShownTarget } from '../../state/selectors/targets';
import { ChangeNote } from '../targetChanges/ChangeNote';
import { EditTargetButton } from '../targetChanges/EditTargetButton';
import { useSubjectName } from '../shared/names';
import { late } from '../shared/late';
import { useTranslate } from '../shared/useTranslate';
import { AfterPlanLine, GapFigures, GapHeadline } from './GapHeadline';
import { TrajectoryChart } from './TrajectoryChart';
import { openPage } from '../../state/actions/view';
import { planTarget } from '../../state/actions/planView';

/** At the foot of the panel, and of more code than what stands above it. */
const Provenance = late(async () => (await import('./Provenance')).Provenance, 'first', true);

/** The chosen target in the chosen area: the gap as a number and a sentence, its course, and where it comes from. */
export function TargetDetail() {
  const t = useTranslate();
  const subject = useApp(selectSubject);
  const record = useApp((state) => selectSubjectRecord(state, selectShownTarget(state).key));
  const peers = useApp(selectPeers);
  const shownRecords = useApp(selectShownRecords);
  const name = useSubjectName();
  if (!subject || !record) return null;
  const { target } = record.inForce;
  const place = subject.code === null ? null : placeByShare(peers.records, record);
  const known = shownRecords.filter(({ gap }) => gap !== null);
  const reached = known.filter(({ gap }) => gap! <= 0).length;
  return (
    <DetailPanel headingId="detail-heading" target={record.inForce}>
      <p className="muted">
        {t('detail.kind', {
          werf: target.werf,
          kind: t(`goalKind.${target.kind}`, {
            from: target.baseline.slice(0, 4),
            year: target.deadline.slice(0, 4),
          }),
        })}{' '}
        <SourceLabels target={record.inForce} record={record} /> <EstimateLabel record={record} />
      </p>
      <GapHeadline record={record} name={name} />
      <AfterPlanLine target={record.key} />
      {record.goal !== null && record.realised !== null && <TrajectoryChart record={record} />}
      <GapFigures record={record} editNorm={<EditTargetButton target={record.inForce} />}>
        {place && place.of > 1 && (
          <div className="muted">
            <dt>
              {t('detail.place')} {peers.within !== null && t('within.chip', { name: peers.within })}
            </dt>
            <dd>{t('detail.placeOf', { place: formatNumber(place.place), of: formatNumber(place.of) })}</dd>
          </div>
        )}
        {subject.code === null && record.share !== null && (
          <div className="muted">
            <dt>{t('detail.areasReached')}</dt>
            <dd>{t('detail.placeOf', { place: formatNumber(reached), of: formatNumber(known.length) })}</dd>
          </div>
        )}
      </GapFigures>
      {record.goal === null && <EditTargetButton target={record.inForce} />}
      {record.inForce.change && (
        <p className="change-note">
          <ChangeNote target={record.inForce} />
        </p>
      )}
      <div className="detail-actions">
        <ActionButton className="button-plain" action={planTarget} input={record.key} />
        {subject.code !== null && (
          <ActionButton className="button-plain" action={openPage} input="area">
            {t('area.open')}
          </ActionButton>
        )}
        {subject.code !== null && <CompareEntry />}
      </div>
      <TargetSpread />
      <section className="how" aria-labelledby="how-heading">
        <h3 id="how-heading">{t('how.title')}</h3>
        <Provenance record={record} />
      </section>
    </DetailPanel>
  );
}
