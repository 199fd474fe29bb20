import { useHowMade } from './useHowMade';

/** The code of an area in the table; an own area has none that means anything, and says how it was made. */
export function AreaCode({ code }: { code: string }) {
  return useHowMade(code) ?? code;
}
