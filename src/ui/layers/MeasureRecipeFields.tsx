import { useState } from 'react';
import type { QuantityRule } from '../../domain/measures/quantityRule';
import type { Result } from '../../domain/result';
import { TARGET_IDS } from '../../domain/targets/target';
import { sameMeasures } from '../../io/project/sameMeasures';
import type { ActionContext } from '../../state/actions/action';
import { useApp } from '../../state/AppContext';
import { selectShownTarget } from '../../state/selectors/targetsInForce';
import { openOwnMeasures } from '../../state/ownLayer';
import type { ReadSource } from '../../state/ownLayer';
import { RadioChoice } from '../shared/RadioChoice';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';
import { ColumnSelect } from './ColumnSelect';
import { guessColumn } from './guessColumn';

interface Props {
  context: ActionContext;
  read: ReadSource;
  busy: boolean;
  onOpen: (work: Promise<Result<null>>) => void;
}

const RULES = ['own', 'count', 'length', 'area', 'property'] as const;
type RuleChoice = (typeof RULES)[number];

function quantityRule(choice: RuleChoice, column: string): QuantityRule | null {
  if (choice === 'own') return null;
  return choice === 'property' ? { kind: 'property', name: column } : { kind: choice };
}

/** For which target the measures count, what of them counts, and which columns say the year and the quantity. */
export function MeasureRecipeFields({ context, read, busy, onOpen }: Props) {
  const t = useTranslate();
  const { columns } = read.report;
  const shownTarget = useApp((state) => selectShownTarget(state).target.id);
  const [target, setTarget] = useState(shownTarget);
  const [choice, setChoice] = useState<RuleChoice>('own');
  const [yearColumn, setYearColumn] = useState(
    guessColumn(columns, [/^(year|jaar|aanlegjaar)$/i, /jaar|year|datum|date/i]),
  );
  const [statusColumn, setStatusColumn] = useState(guessColumn(columns, [/^status$/i]));
  const [quantityColumn, setQuantityColumn] = useState(
    guessColumn(columns, [/^(quantity|aantal|hoeveelheid)$/i]),
  );
  const [empty, setEmpty] = useState<'zero' | 'noData'>('zero');
  const [again, setAgain] = useState<'once' | 'again'>('once');
  const ownLayers = useApp((state) => state.ownLayers);
  const [same] = sameMeasures(ownLayers, read.origin, target);
  const byColumn = choice === 'property';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const recipe = {
          target,
          rule: quantityRule(choice, quantityColumn || (columns[0]?.name ?? '')),
          filtered: yearColumn !== '',
          yearColumn: yearColumn || null,
          statusColumn: statusColumn || null,
          quantityColumn: (choice === 'own' && quantityColumn) || null,
        };
        onOpen(openOwnMeasures(context, read, recipe, empty === 'zero', again === 'again'));
      }}
    >
      <SelectField
        label={t('open.target')}
        value={target}
        choices={TARGET_IDS.map((id) => ({ value: id, text: t(`target.${id}`) }))}
        onChoose={setTarget}
      />
      {same && (
        <RadioChoice
          label={t(read.origin.kind === 'address' ? 'open.againAddress' : 'open.again', {
            target: t(`target.${target}`),
          })}
          value={again}
          choices={[
            { value: 'once', text: t('open.againOnce', { name: same.name }) },
            { value: 'again', text: t('open.againTwice', { name: same.name }) },
          ]}
          onChoose={setAgain}
        />
      )}
      <SelectField
        label={t('open.rule')}
        value={choice}
        choices={RULES.map((rule) => ({ value: rule, text: t(`open.rule.${rule}`) }))}
        onChoose={setChoice}
      />
      {(choice === 'own' || byColumn) && (
        <ColumnSelect
          label={t('open.quantityColumn')}
          columns={columns}
          value={quantityColumn}
          {...(!byColumn && { none: t('open.columnNone') })}
          onChange={setQuantityColumn}
        />
      )}
      <ColumnSelect
        label={t('open.yearColumn')}
        columns={columns}
        value={yearColumn}
        none={t('open.yearNone')}
        onChange={setYearColumn}
      />
      {yearColumn !== '' && (
        <ColumnSelect
          label={t('open.statusColumn')}
          columns={columns}
          value={statusColumn}
          none={t('open.columnNone')}
          onChange={setStatusColumn}
        />
      )}
      <RadioChoice
        label={t('open.empty')}
        value={empty}
        choices={[
          { value: 'zero', text: t('open.emptyZero') },
          { value: 'noData', text: t('open.emptyNoData') },
        ]}
        onChoose={setEmpty}
      />
      <button type="submit" className="button-primary" disabled={busy}>
        {t('open.show')}
      </button>
    </form>
  );
}
