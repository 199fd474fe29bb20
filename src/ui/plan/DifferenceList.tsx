import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import type { ChangedMeasure } from '../../domain/plan/scenarioDifferences';
import { changesText } from '../../i18n/differenceText';
import { measureKindName } from '../../i18n/planText';
import { selectAllTargets } from '../../state/selectors/targets';
import { useApp } from '../../state/store/AppContext';
import { useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { useAreaName } from '../targetChanges/useAreaName';

/** A measure that differs, with what is said otherwise of it; without, it is in one of the two only. */
export interface Difference {
  measure: PlannedMeasure;
  changed: ChangedMeasure | null;
}

/** Rows that are shown before more are asked for. */
const STEP = 100;

interface Props {
  /** Says what the list holds, and how many. */
  title: string;
  differences: readonly Difference[];
  /** Beside the title, for all of them. */
  all?: ReactNode;
  /** What one can do with a measure; it holds its name. */
  render: (difference: Difference, name: string) => ReactNode;
}

/** Measures that differ: their name, target and what is otherwise, so many at a time. Nothing where there are none. */
export function DifferenceList({ title, differences, all, render }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const targets = useApp(selectAllTargets);
  const targetName = useTargetName();
  const area = useAreaName();
  const [shown, setShown] = useState(STEP);
  const target = useCallback(
    (key: PlannedMeasure['target']) => {
      const held = targets.find((one) => one.key === key);
      return held ? targetName(held) : key;
    },
    [targets, targetName],
  );
  if (differences.length === 0) return null;
  const left = differences.length - shown;
  return (
    <section className="difference-list">
      <h2>
        {title} {all}
      </h2>
      <ul>
        {differences.slice(0, shown).map((difference) => {
          const { measure, changed } = difference;
          const kind = measureKindName(language, measure.kind);
          return (
            <li key={measure.id}>
              {render(difference, measure.name || kind)}{' '}
              <span className="muted">
                {[
                  target(measure.target),
                  ...(changed
                    ? changesText(language, changed, { target, area })
                    : [String(measure.year ?? t('scenarios.noYear')), t(`words.meaning.${measure.status}`)]),
                ].join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <button
          type="button"
          className="link"
          onClick={() => {
            setShown(shown + STEP);
          }}
        >
          {t('scenarios.more', { count: Math.min(STEP, left) })}
        </button>
      )}
    </section>
  );
}
