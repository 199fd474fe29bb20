import { localText } from '../../domain/catalog/localText';
import { OFFICIAL_SOURCES } from '../../domain/catalog/officialSources';
import type { SourceContent } from '../../domain/catalog/officialSources';
import { useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';
import { chosenOfficial } from './chosenSource';
import type { ChosenSource } from './chosenSource';

interface Props {
  startsOpen: boolean;
  /** Only sources of areas are of use. */
  onlyAreas: boolean;
  busy: boolean;
  /** @param content what it is to us, and by which columns */
  onSource: (from: ChosenSource, content: SourceContent) => void;
}

const OFFERED = OFFICIAL_SOURCES.filter(({ content }) => content.role !== 'reference');

/** Official data by one press each: whose they are, under which licence, and what to know of them. */
export function OfficialSources({ startsOpen, onlyAreas, busy, onSource }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  return (
    <details className="official-sources" open={startsOpen}>
      <summary>{t('open.official')}</summary>
      <p className="muted">{t('open.officialHelp')}</p>
      <ul>
        {OFFERED.filter(({ content }) => !onlyAreas || content.role === 'areas').map((source) => {
          const name = localText(language, source.name);
          return (
            <li key={source.id}>
              <div>
                <strong>{name}</strong>
                <br />
                <span className="muted">
                  {t('open.officialCredit', {
                    owner: localText(language, source.owner),
                    licence: source.licence ? localText(language, source.licence) : t('official.noLicence'),
                  })}
                  {source.caution && ` ${localText(language, source.caution)}`}
                  {source.browsers === 'unknown' && ` ${t('open.officialUnknown')}`}
                </span>
              </div>
              <button
                type="button"
                className="button-plain"
                aria-label={t('open.officialRead', { name })}
                disabled={busy}
                onClick={() => {
                  const from = chosenOfficial(source, language);
                  if (from) onSource(from, source.content);
                }}
              >
                {t('open.read')}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
