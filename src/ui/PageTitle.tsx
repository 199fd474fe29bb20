import { useEffect } from 'react';
import { selectShownPage, selectSubject } from '../state/selectors/subject';
import { selectShownTarget } from '../state/selectors/targets';
import { useApp } from '../state/store/AppContext';
import { useSubjectName, useTargetName } from './shared/names';
import { useTranslate } from './shared/useTranslate';

/** Names the window by what it shows: view, target and area. Pages that are printed name it themselves. */
export function PageTitle() {
  const t = useTranslate();
  const page = useApp(selectShownPage);
  const comparing = useApp((state) => state.comparing);
  const compared = useApp((state) => state.compared.length);
  const isAll = useApp((state) => {
    const subject = selectSubject(state);
    return subject?.code === null && subject.own;
  });
  const target = useTargetName()(useApp(selectShownTarget));
  const area = useSubjectName();
  const subject = isAll ? t('detail.headingAll', { target }) : t('detail.heading', { target, area });
  const parts = {
    map: [subject],
    plan: [t(comparing ? 'scenarios.compare' : 'view.plan'), subject],
    overview: [t('view.overview'), area],
    area: [t('targets.label'), area],
    compare: [t('compare.openPage', { count: compared })],
    report: null,
    atlas: null,
  }[page];
  const title = parts && [...parts, 'Pactkaart'].join(' · ');
  useEffect(() => {
    if (title !== null) document.title = title;
  }, [title]);
  return null;
}
