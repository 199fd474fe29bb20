import { selectOwnAreas } from '../../state/selectors/work';
import { useApp } from '../../state/AppContext';
import { howMade } from './howMade';

/** How the own area with a code came to be, in words; null for any other area. */
export function useHowMade(code: string | null): string | null {
  const area = useApp((state) => selectOwnAreas(state).find(({ id }) => id === code) ?? null);
  const levels = useApp((state) => state.levels);
  const language = useApp((state) => state.language);
  return area && howMade(language, area, levels);
}
