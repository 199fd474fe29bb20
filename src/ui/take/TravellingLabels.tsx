import { Fragment } from 'react';
import type { ProvenanceRow } from '../../domain/coverage/provenance';
import { provenanceTexts } from '../../io/exports/provenanceText';
import { useApp } from '../../state/AppContext';
import type { TakeSubject } from '../../state/selectors/takeSubjects';
import { takeProvenance } from '../../state/takeProvenance';
import { ExampleLabel } from '../shared/ExampleLabel';
import { useTranslate } from '../shared/useTranslate';

/** What is said in a line of its own, with its label; and what only the file itself goes through. */
const LABELLED: ReadonlySet<ProvenanceRow['key']> = new Set(['example_data', 'schematic']);
const IN_THE_FILE: ReadonlySet<ProvenanceRow['key']> = new Set(['sources', 'level']);

/** What the file will say about its numbers: the labels travel along. */
export function TravellingLabels({ subject }: { subject: TakeSubject }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  // Nothing of the state changes while the dialog is open but what is being counted.
  const rows = takeProvenance(
    useApp((state) => state),
    subject,
  );
  const facts = rows.filter(({ key }) => !LABELLED.has(key) && !IN_THE_FILE.has(key));
  const example = rows.find(({ key }) => key === 'example_data')?.value;
  const isSchematic = rows.some(({ key, value }) => key === 'schematic' && value === true);
  const sources = rows.find(({ key }) => key === 'sources')?.value;
  const examples =
    example === true || (Array.isArray(example) && example.length > 0)
      ? provenanceTexts([{ key: 'example_data', value: example }], language).map(({ value }) => value)
      : [];
  return (
    <section className="travelling" aria-labelledby="travelling-title">
      <h3 id="travelling-title">{t('take.travels')}</h3>
      <dl>
        {provenanceTexts(facts, language).map(({ label, value }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {examples.length > 0 && (
        <p>
          <ExampleLabel />{' '}
          {example === true ? t('label.exampleHelp') : t('take.examples', { targets: examples.join(', ') })}
        </p>
      )}
      {isSchematic && (
        <p>
          <span className="label">{t('label.schematic')}</span>
        </p>
      )}
      {Array.isArray(sources) && <p className="muted">{t('take.sources', { count: sources.length })}</p>}
    </section>
  );
}
