import { rowList } from '../../io/namedRows';
import { useApp } from '../../state/AppContext';
import { selectCountedLevel } from '../../state/selectors/countedLevel';
import { matchedFigures } from '../../state/selectors/levelFigures';
import type { FigureLayer } from '../../state/slices/dataSlice';
import { useTranslate } from '../shared/useTranslate';

/** Codes of figures and of areas that find no other; nothing where the two are of another kind altogether. */
export function FigureCodes({ figures: { values } }: { figures: FigureLayer }) {
  const t = useTranslate();
  const level = useApp(selectCountedLevel);
  const levels = useApp((state) => state.levels);
  const mergers = useApp((state) => state.mergers);
  if (!level || level.members) return null;
  const { figures, leftOut, unmatched } = matchedFigures(values, level, mergers);
  const areas = level.areas.map(({ code }) => code).filter((code) => !figures.has(code));
  if (areas.length === level.areas.length) return null;
  // Totals of larger areas are rows like any other.
  const known = new Set(levels.flatMap((other) => other.areas.map(({ code }) => code)));
  const lists = [
    ['how.codesLeftOut', leftOut],
    ['how.codesUnmatched', unmatched.filter((code) => !known.has(code))],
    ['how.areasUnmatched', areas],
  ] as const;
  return (
    <>
      {lists.map(
        ([key, codes]) =>
          codes.length > 0 && (
            <span key={key}> {t(key, { count: codes.length, codes: rowList(codes) })}.</span>
          ),
      )}
    </>
  );
}
