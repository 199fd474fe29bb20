import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { boundariesName } from '../../state/selectors/levels';
import { useShallow } from 'zustand/react/shallow';
import { itemAt } from '../../domain/itemAt';
import type { AreaSize } from '../../domain/compare/areaSize';
import { aboutText, estimateText } from '../../i18n/estimateText';
import { formatNumber } from '../../i18n/format';
import { useApp } from '../../state/store/AppContext';
import { selectComparedSize } from '../../state/selectors/comparison';
import type { ComparedArea } from '../../state/selectors/comparison';
import { useTranslate } from '../shared/useTranslate';
import { StripKey } from './SpreadStrip';

const FACTS = ['inhabitants', 'surface', 'density'] as const;

/** Digits after the comma: one for a small surface, none where there are hundreds. */
const digits = (value: number): number => (value < 100 ? 1 : 0);

/** How large the areas are: what a comparison of them must be weighed with. */
export function CompareFacts({ areas, narrow }: { areas: readonly ComparedArea[]; narrow: boolean }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const sizes = useApp(useShallow((state) => areas.map((area) => selectComparedSize(state, area))));
  const allSchematic = areas.every(({ level }) => level.schematic);
  const schematic = (
    <abbr className="label" title={t('compare.schematicHelp')}>
      {t('compare.schematic')}
    </abbr>
  );
  const names = useApp(
    useShallow((state) =>
      areas.map(({ level, index, group }) =>
        boundariesName(state, level, group === undefined ? index : undefined),
      ),
    ),
  );
  const allLent = new Set(names).size === 1;
  const lent = (name: string | null | undefined) =>
    name && <span className="label">{t('label.boundaries', { name })}</span>;
  const text: Record<(typeof FACTS)[number], (size: AreaSize) => ReactNode> = {
    inhabitants: ({ inhabitants: { value, estimate, incomplete } }) =>
      value === null ? null : (
        <>
          {aboutText(language, value, estimate, incomplete)}
          {incomplete && <span className="label">{t('label.partial')}</span>}
          {estimate && (
            <span className="compare-norm">
              {t('estimate.spokenRange', {
                low: estimateText(value, estimate).low,
                high: estimateText(value, estimate).high,
              })}
            </span>
          )}
        </>
      ),
    surface: ({ surface }) =>
      surface === null ? null : `${formatNumber(surface / 1e6, digits(surface / 1e6))}\u00a0km²`,
    density: ({ inhabitants, density }) => {
      if (density === null || !inhabitants.value) return null;
      const { value, estimate, incomplete } = inhabitants;
      // It follows the inhabitants in proportion.
      const at = (people: number): number => (density * people) / value;
      return estimate
        ? aboutText(language, density, { low: at(estimate.low), high: at(estimate.high) }, incomplete)
        : formatNumber(density, digits(density));
    },
  };
  return FACTS.map((fact, row) => {
    const bySurface = fact !== 'inhabitants';
    const name = (
      <>
        {t(`compare.fact.${fact}`)} {bySurface && allSchematic && schematic}
        {bySurface && allLent && lent(names[0])}
      </>
    );
    const cells = sizes.map((size, column) => (
      <td key={itemAt(areas, column).key} className="compare-fact">
        {text[fact](size) ?? <span className="muted">{t('state.no data')}</span>}
        {bySurface && !allSchematic && itemAt(areas, column).level.schematic && schematic}
        {bySurface && !allLent && lent(names[column])}
      </td>
    ));
    return narrow ? (
      <Fragment key={fact}>
        <tr className="compare-facts compare-name">
          <th scope="row" className="text" colSpan={areas.length}>
            <div className="compare-stay">{name}</div>
          </th>
        </tr>
        <tr className="compare-facts">{cells}</tr>
      </Fragment>
    ) : (
      <tr key={fact} className="compare-facts">
        <th scope="row" className="text">
          {name}
        </th>
        {cells}
        {row === 0 && (
          <td className="text compare-strips" rowSpan={FACTS.length}>
            <StripKey />
          </td>
        )}
      </tr>
    );
  });
}
