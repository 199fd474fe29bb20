import { shownAttribute, shownText } from '../../i18n/attributeText';
import { FIRST_ROWS } from '../../io/formats/inspection';
import type { ReadSource } from '../../state/jobs/ownLayers';
import { useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';

/** How many columns: of a thousand the page would make twenty thousand cells. */
const MOST_COLUMNS = 60;

interface Props {
  /** Values by column; only the first are shown. */
  rows: ReadSource['firstRows'];
  columns: readonly { name: string }[];
  /** By column, what it is used for, in words. */
  uses: ReadonlyMap<string, string>;
}

/** The first rows of a file, those columns first that are used, each with what it is used for. */
export function FirstRows({ rows: all, columns, uses }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const rows = all.slice(0, FIRST_ROWS);
  if (columns.length === 0) return null;
  const named = columns.map(({ name }, place) => ({ name, place, use: uses.get(name) }));
  const ordered = [...named.filter(({ use }) => use), ...named.filter(({ use }) => !use)].slice(
    0,
    MOST_COLUMNS,
  );
  const more = columns.length - ordered.length;
  return (
    <section
      className="first-rows"
      aria-label={t('open.firstRows', { count: rows.length })}
      // What scrolls must be reached by keyboard.
      tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex
    >
      <table>
        <caption>
          {t('open.firstRows', { count: rows.length })}
          {more > 0 && `, ${t('open.moreColumns', { count: more })}`}
        </caption>
        <thead>
          <tr>
            {ordered.map(({ name, place, use }) => (
              <th key={place} scope="col">
                {shownText(name)}
                {use && <small>{use}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {ordered.map(({ place }) => (
                <td key={place}>{shownAttribute(language, row[place] ?? null)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
