import type { ReactNode } from 'react';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { RequiredQuantity } from '../../domain/denominators/estimatedQuantity';
import { requiredRangeText, requiredText } from '../../i18n/requiredText';
import { useApp } from '../../state/AppContext';
import { Fact } from './Fact';

interface Props {
  name: ReactNode;
  record: CoverageRecord;
  quantity: RequiredQuantity;
}

/** What is required under its name, with its range below it where the denominator is estimated. */
export function RequiredFact({ name, record, quantity }: Props) {
  const language = useApp((state) => state.language);
  const range = requiredRangeText(language, record, quantity);
  return (
    <Fact name={name}>
      {requiredText(language, record, quantity)}
      {range !== null && <small>{range}</small>}
    </Fact>
  );
}
