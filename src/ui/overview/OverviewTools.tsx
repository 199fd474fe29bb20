import { OVERVIEW_COLOURS } from '../../domain/overview/relativeClass';
import { colourOverview, filterAreas, limitTo, orderOverview } from '../../state/actions/overview';
import { showArea, unfilterAreas } from '../../state/actions/selection';
import { filterTable } from '../../state/actions/view';
import {
  selectIsFiltered,
  selectOverviewColumns,
  selectOverviewRows,
  selectShownColumns,
  selectWithinChoices,
} from '../../state/selectors/overview';
import { selectLevel } from '../../state/selectors/levels';
import { selectWithin } from '../../state/selectors/shownAreas';
import { useAct, useApp } from '../../state/store/AppContext';
import { useNarrow } from '../NarrowTabs';
import { ActionButton } from '../shared/ActionButton';
import { FilterField } from '../shared/FilterField';
import { useTargetName } from '../shared/names';
import { PlanSwitch } from '../shared/PlanSwitch';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';

const ANY = '';

/** The larger area within which one looks. */
function WithinField() {
  const t = useTranslate();
  const act = useAct();
  const choices = useApp(selectWithinChoices);
  const within = useApp((state) => (selectWithin(state) ? (state.within ?? ANY) : ANY));
  if (choices.length === 0) return null;
  return (
    <SelectField
      inline
      label={t('overview.within')}
      value={within}
      choices={[
        { value: ANY, text: t('overview.withinAll') },
        ...choices.map(({ code, name }) => ({ value: code, text: name })),
      ]}
      onChoose={(code) => {
        act(limitTo, code === ANY ? null : code);
      }}
    />
  );
}

/** On how many targets an area has to be behind, and on which, to be looked at. */
function BehindFields() {
  const t = useTranslate();
  const act = useAct();
  const nameOf = useTargetName();
  const columns = useApp(selectShownColumns);
  const { behindAtLeast, behindOn } = useApp((state) => state.areaFilter);
  const counts = Array.from({ length: Math.max(columns.length, behindAtLeast ?? 0) }, (_, at) => at + 1);
  return (
    <>
      <SelectField
        inline
        label={t('overview.atLeast')}
        value={String(behindAtLeast ?? ANY)}
        choices={[
          { value: ANY, text: t('overview.atLeastAny') },
          ...counts.map((count) => ({ value: String(count), text: t('overview.atLeastOf', { count }) })),
        ]}
        onChoose={(count) => {
          act(filterAreas, { behindAtLeast: count === ANY ? null : Number(count) });
        }}
      />
      <SelectField
        inline
        label={t('overview.onTarget')}
        value={columns.some(({ held }) => held.key === behindOn) ? (behindOn ?? ANY) : ANY}
        choices={[
          { value: ANY, text: t('overview.onTargetAny') },
          ...columns.map(({ held }) => ({ value: held.key, text: nameOf(held) })),
        ]}
        onChoose={(key) => {
          act(filterAreas, { behindOn: key === ANY ? null : key });
        }}
      />
    </>
  );
}

/** On a narrow screen there are no heads of columns to order by. */
function OrderField() {
  const t = useTranslate();
  const act = useAct();
  const nameOf = useTargetName();
  const columns = useApp(selectShownColumns);
  const order = useApp((state) => state.overviewOrder.key);
  return (
    <SelectField
      inline
      label={t('overview.order')}
      value={order}
      choices={[
        ...(['behind', 'name', 'inhabitants'] as const).map((value) => ({
          value,
          text: t(`overview.order.${value}`),
        })),
        ...columns.map(({ held }) => ({ value: held.key, text: nameOf(held) })),
      ]}
      onChoose={(key) => {
        act(orderOverview, key);
      }}
    />
  );
}

/** Which areas are looked at, and what their cells are coloured by. */
export function OverviewTools() {
  const t = useTranslate();
  const act = useAct();
  const narrow = useNarrow();
  const text = useApp((state) => state.filter);
  const first = useApp((state) => selectLevel(state)?.areas[selectOverviewRows(state)[0] ?? -1]?.code);
  const onlyReal = useApp((state) => state.areaFilter.onlyReal);
  const hasExamples = useApp((state) => selectOverviewColumns(state).some(({ synthetic }) => synthetic));
  const filtered = useApp(selectIsFiltered);
  const colour = useApp((state) => state.overviewColour);
  return (
    <div className="overview-tools" role="group" aria-label={t('overview.filters')}>
      <FilterField
        label={t('overview.filter')}
        title={t('overview.filter')}
        placeholder={t('table.filter')}
        value={text}
        onChange={(typed) => {
          act(filterTable, typed);
        }}
        onTakeFirst={() => {
          if (first !== undefined) act(showArea, { code: first });
        }}
      />
      <WithinField />
      <BehindFields />
      {(hasExamples || onlyReal) && (
        <label>
          <input
            type="checkbox"
            checked={onlyReal}
            onChange={() => {
              act(filterAreas, { onlyReal: !onlyReal });
            }}
          />
          {t('overview.onlyReal')}
        </label>
      )}
      {filtered && <ActionButton className="link" action={unfilterAreas} input={null} />}
      <PlanSwitch />
      {narrow && <OrderField />}
      <SelectField
        inline
        label={t('overview.colour')}
        value={colour}
        choices={OVERVIEW_COLOURS.map((value) => ({ value, text: t(`overview.colour.${value}`) }))}
        onChoose={(value) => {
          act(colourOverview, value);
        }}
      />
    </div>
  );
}
