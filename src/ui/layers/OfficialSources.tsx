import { localText } from '../../domain/catalog/localText';
import { OFFICIAL_SOURCES } from '../../domain/catalog/officialSources';
import type { OfficialSource } from '../../domain/catalog/officialSources';
import { useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';
import { chosenAddress } from './chosenSource';
import type { ChosenSource } from './chosenSource';

interface Props {
  startsOpen: boolean;
  /** Only sources of areas are of use. */
  onlyAreas: boolean;
  busy: boolean;
  /** @param whole read all of it at once; of a layer with many features one is asked which part first */
  onSource: (from: ChosenSource, whole: boolean) => void;
}

const OFFERED = OFFICIAL_SOURCES.filter(({ content }) => content.role !== 'reference');

/** Official data by one press each: whose they are, under which licence, and what to know of them. */
export function OfficialSources({ startsOpen, onlyAreas, busy, onSource }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const read = ({ address, name, owner, licence, content }: OfficialSource) => {
    const credit = {
      source: localText(language, owner),
      licence: licence === null ? '' : localText(language, licence),
    };
    const from = chosenAddress(address, { name: localText(language, name), credit });
    if (from) onSource(from, content.role === 'areas');
  };
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
                  read(source);
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
