import { itemAt } from '../../domain/itemAt';
import { placesBySchedule } from '../../domain/coverage/placesBySchedule';
import { formatDate } from '../../i18n/format';
import { useApp } from '../../state/store/AppContext';
import type { ReportContent } from '../../state/selectors/report';
import { useTranslate } from '../shared/useTranslate';
import { AtlasSheet } from './AtlasSheet';

/** Areas on one page of contents, in two columns. */
export const AREAS_PER_PAGE = 76;

/** Up to so many areas the lines stand further apart. */
const ROOMY = 46;

interface Props {
  title: string;
  contents: readonly ReportContent[];
  /** Page on which each report starts. */
  pages: readonly number[];
  /** Page of the first of these. */
  firstPage: number;
}

/** The table of contents of an atlas: every area with its standing, its place among the others and its page. */
export function AtlasContents({ title, contents, pages, firstPage }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const date = itemAt(contents, 0).date;
  const places = placesBySchedule(contents.map(({ schedule }) => schedule));
  const synthetic = contents.some(({ rows }) => rows.some(({ sources }) => sources.synthetic));
  const starts = Array.from(
    { length: Math.ceil(contents.length / AREAS_PER_PAGE) },
    (_, page) => page * AREAS_PER_PAGE,
  );
  return (
    <div className="atlas-contents">
      {starts.map((start, page) => (
        <AtlasSheet
          key={start}
          label={t('atlas.contents')}
          page={firstPage + page}
          foot={synthetic && t('report.foot.example')}
        >
          <p className="sheet-overline">
            {t('atlas.contentsOverline', { date: formatDate(language, date) })}
          </p>
          <h2>{title}</h2>
          <p className="sheet-key">
            {t('atlas.contentsHelp')}{' '}
            {synthetic && <span className="label label-example">{t('report.map.exampleSome')}</span>}
          </p>
          <ol className="atlas-list" data-roomy={contents.length <= ROOMY || undefined}>
            {contents.slice(start, start + AREAS_PER_PAGE).map(({ area, schedule }, offset) => {
              const place = places[start + offset] ?? null;
              return (
                <li key={area.code}>
                  <span>{area.name}</span>
                  <span className="muted">
                    {schedule.known === 0
                      ? t('state.no data')
                      : t('atlas.onSchedule', { on: schedule.onSchedule, known: schedule.known })}
                  </span>
                  <span className="muted">{place !== null && t('atlas.place', { place })}</span>
                  <strong>{pages[start + offset]}</strong>
                </li>
              );
            })}
          </ol>
        </AtlasSheet>
      ))}
    </div>
  );
}
