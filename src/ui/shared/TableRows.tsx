import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { defaultRangeExtractor } from '@tanstack/react-virtual';
import type { Range, VirtualItem } from '@tanstack/react-virtual';

/**
 * The rows in view and, wherever it is, the row that the keys are at: `aria-activedescendant` names a cell of it, and a cell
 * that is not in the page is silent.
 * @param kept index of that row; -1 when the keys are at none
 * @returns what `useVirtualizer` takes as its `rangeExtractor`
 */
export function useRangeWith(kept: number): (range: Range) => number[] {
  return useCallback(
    (range: Range) => {
      const rows = defaultRangeExtractor(range);
      if (kept < 0 || kept >= range.count || rows.includes(kept)) return rows;
      return kept < range.startIndex ? [kept, ...rows] : [...rows, kept];
    },
    [kept],
  );
}

interface Props {
  items: readonly VirtualItem[];
  /** Height of all rows together, in pixels. */
  size: number;
  /** The row of an index. */
  children: (index: number) => ReactNode;
}

/** The rows of a long table that are in the page, with room in place of those that are not. */
export function TableRows({ items, size, children }: Props) {
  const room = (to: number, from = 0) =>
    to > from && <tr key={`to-${to}`} aria-hidden="true" style={{ height: to - from }} />;
  return (
    <tbody>
      {items.map((item, at) => [room(item.start, items[at - 1]?.end), children(item.index)])}
      {room(size, items.at(-1)?.end)}
    </tbody>
  );
}
