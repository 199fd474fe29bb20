import { Fragment } from 'react';
import { itemAt } from '../../domain/itemAt';
import type { ProvenanceRow } from '../../domain/coverage/provenance';
import { provenanceTexts } from '../../io/exports/provenanceText';
import { useApp } from '../../state/store/AppContext';
import { takeProvenance } from '../../state/selectors/exports';
import type { TakeSubject } from '../../state/selectors/takeSubjects';
import { selectOwnTargets } from '../../state/selectors/targets';
import { ExampleLabel } from '../shared/Labels';
import { useTranslate } from '../shared/useTranslate';
import { useAreaName } from '../targetChanges/useAreaName';
import { ownNormTexts } from '../../i18n/ownNormTexts';

/** What is said in a line of its own, with its label; and what only the file itself goes through. */
const LABELLED: ReadonlySet<ProvenanceRow['key']> = new Set(['example_data', 'schematic']);
const IN_THE_FILE: ReadonlySet<ProvenanceRow['key']> = new Set([
  'sources',
  'level',
  'own_targets',
  'plan_rates',
]);

/** What the file will say about its numbers: the labels travel along. */
export function TravellingLabels({ subject }: { subject: TakeSubject }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const areaName = useAreaName();
  // Nothing of the state changes while the dialog is open but what is being counted.
  const state = useApp((all) => all);
  const rows = takeProvenance(state, subject);
  const facts = rows.filter(({ key }) => !LABELLED.has(key) && !IN_THE_FILE.has(key));
  const example = rows.find(({ key }) => key === 'example_data')?.value;
  const isSchematic = rows.some(({ key, value }) => key === 'schematic' && value === true);
  const sources = rows.find(({ key }) => key === 'sources')?.value;
  const examples =
    example === true || (Array.isArray(example) && example.length > 0)
      ? provenanceTexts([{ key: 'example_data', value: example }], language).map(({ value }) => value)
      : [];
  const norms = ownNormTexts(language, selectOwnTargets(state), state.version, ({ change }) =>
    change?.area ? areaName(change.area) : null,
  );
  const saysNorms = norms.length > 0 && rows.some(({ key }) => key === 'own_targets');
  return (
    <section className="travelling" aria-labelledby="travelling-title">
      <h3 id="travelling-title">{t('take.travels')}</h3>
      <dl>
        {facts.map((fact) => {
          const lines = provenanceTexts([fact], language);
          return (
            <Fragment key={fact.key}>
              <dt>{itemAt(lines, 0).label}</dt>
              {/* Sentences each have their line, words stand in one. */}
              {lines.some(({ value }) => value.endsWith('.')) ? (
                lines.map(({ value }) => <dd key={value}>{value}</dd>)
              ) : (
                <dd>{lines.map(({ value }) => value).join(', ')}</dd>
              )}
            </Fragment>
          );
        })}
      </dl>
      {saysNorms && <p>{t('take.norms', { norms: norms.join('; ') })}</p>}
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
