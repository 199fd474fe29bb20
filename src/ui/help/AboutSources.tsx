import { useEffect, useState } from 'react';
import type { Catalog } from '../../domain/catalog/catalog';
import type { Result } from '../../domain/result';
import { LEKP_SOURCES } from '../../domain/targets/lekp';
import { catalogSourcesText } from '../../i18n/catalogSourcesText';
import { problemText } from '../../i18n/translate';
import { fetchCatalog } from '../../state/jobs/loadCatalog';
import { useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';

/** Sources with their dates and licences, as the catalog of the site names them. */
export function AboutSources() {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const version = useApp((state) => state.version);
  const url = useApp((state) => state.catalogUrl);
  const [read, setRead] = useState<Result<Catalog> | null>(null);
  useEffect(() => {
    if (url !== null) void fetchCatalog(url).then(setRead);
  }, [url]);
  const norms = LEKP_SOURCES[version];
  return (
    <section aria-labelledby="about-sources">
      <h3 id="about-sources">{t('about.sources')}</h3>
      <p>{t('about.norms', { title: norms.title, year: String(norms.year) })}</p>
      {read && !read.ok && <p className="problem">{problemText(language, read.problem)}</p>}
      {read?.ok && (
        <table className="help-sources">
          <thead>
            <tr>
              {(['what', 'source', 'date', 'licence'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`about.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {catalogSourcesText(language, read.value).map(({ what, source, date, licence }) => (
              <tr key={`${what} ${date}`}>
                <th scope="row">{what}</th>
                <td>{source}</td>
                <td>{date}</td>
                <td>{licence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>{t('about.ownSources')}</p>
    </section>
  );
}
