import { selectOwnAreas } from '../../state/selectors/work';
import { useApp } from '../../state/AppContext';

/** The colour of an own area before its name, as on the map; nothing for any other area. */
export function OwnAreaMark({ code }: { code: string }) {
  const colour = useApp((state) => selectOwnAreas(state).find(({ id }) => id === code)?.colour ?? null);
  return colour && <span className="own-area-swatch" style={{ borderColor: colour }} aria-hidden="true" />;
}
