import { countsNothing } from '../domain/measures/countSummary';
import { lekpTarget } from '../domain/targets/lekp';
import { countSummaryText } from '../i18n/countSummaryText';
import { problemText, translate } from '../i18n/translate';
import { resumeDrawing } from '../state/actions/drawing';
import { chooseProjectFile, saveProjectFile, saveUnread } from '../state/actions/project';
import { selectNotices } from '../state/selectors/notices';
import { dismissNotice, readAgain, takeNewer } from '../state/actions/view';
import type { Action } from '../state/store/action';
import { useAct, useApp, useEnabled } from '../state/store/AppContext';
import { stepText } from '../i18n/stepText';
import { UndoStep } from './history/HistoryButtons';
import type { CountedLayer, Offer } from '../state/store/data';
import { ActionButton } from './shared/ActionButton';
import { SilentPage } from './shared/SlowNote';
import { useTranslate } from './shared/useTranslate';

/** Messages that stay until they are closed, or until what they tell of is gone. */
export function Notices() {
  const t = useTranslate();
  const notices = useApp(selectNotices);
  const language = useApp((state) => state.language);
  return (
    <div className="notices" role="status">
      <SilentPage />
      {notices.map(({ id, kind, problem, others, text, counted, step, offer }) => (
        <p key={id} className={kind === 'problem' ? 'notice problem' : 'notice'}>
          {problem
            ? problemText(language, problem)
            : text &&
              t(text.key, { ...text.params, ...(text.what && { what: stepText(language, text.what) }) })}
          {others.length > 0 && ` ${t('notice.others', { count: others.length })}`}
          {counted && <CountedText {...counted} />}
          {text?.notes?.map(({ code, params }) => ` ${translate(language, `note.${code}`, params)}`)}
          {step && <UndoStep step={step} />}
          {offer && <OfferButton offer={offer} noticeId={id} />}
          <ActionButton aria-label={t('notice.close')} action={dismissNotice} input={id}>
            ×
          </ActionButton>
        </p>
      ))}
    </div>
  );
}

const OFFERS: Record<Offer, Action<null>> = {
  ...{ saveProject: saveProjectFile, saveUnread, openProject: chooseProjectFile, resumeDrawing },
  ...{ takeNewer, readAgain },
};

/** A button that does what a message offers; the message of what is done then goes. */
function OfferButton({ offer, noticeId }: { offer: Offer; noticeId: number }) {
  const t = useTranslate();
  const act = useAct();
  const enabled = useEnabled(OFFERS[offer]);
  return (
    <button
      type="button"
      className="notice-undo"
      disabled={!enabled}
      onClick={() => {
        act(OFFERS[offer], null);
        // Work that cannot be kept stays so after it was saved once.
        if (offer !== 'saveProject') act(dismissNotice, noticeId);
      }}
    >
      {t(`offer.${offer}`)}
    </button>
  );
}

/** Reasons to leave features out that a message names; the rest stand with the number itself. */
const MOST_REASONS = 3;

/** How much of a layer that was opened counts. */
function CountedText({ file, target, summary, replaced }: CountedLayer) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const said = t(countsNothing(summary) ? 'notice.nothingCounts' : 'notice.measuresOpened', {
    file,
    target: t(`target.${target}`),
    summary: countSummaryText(language, summary, lekpTarget(target), MOST_REASONS),
  });
  return replaced ? `${said} ${t('notice.replaced')}` : said;
}
