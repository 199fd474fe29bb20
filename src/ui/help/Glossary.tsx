import { useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';

/** Words of the pact and of maps that not everyone who opens the page knows. */
const TERMS = [
  ...(['share', 'cpe', 'accessPoint', 'part', 'gap', 'grb', 'lambert', 'lekp', 'nis', 'unsealing'] as const),
  ...(['schedule', 'date', 'perk', 'schematic', 'sector', 'pace', 'example', 'werf', 'dwelling'] as const),
];

/** What words mean here, in the order of the alphabet of the language. */
export function Glossary() {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const terms = TERMS.map((term) => ({ term, name: t(`glossary.${term}`) })).sort((a, b) =>
    a.name.localeCompare(b.name, language),
  );
  return (
    <section aria-labelledby="help-words">
      <h3 id="help-words">{t('help.words')}</h3>
      <dl className="help-words">
        {terms.map(({ term, name }) => (
          <div key={term}>
            <dt>{name}</dt>
            <dd>{t(`glossary.${term}.is`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
