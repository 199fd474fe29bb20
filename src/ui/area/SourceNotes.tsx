import { rowList } from '../../features/namedRows';
import { useApp } from '../../state/store/AppContext';
import { selectCountedLevel } from '../../state/selectors/levels';
import { matchedFigures } from '../../state/selectors/publishedFigures';
import type { FigureLayer, MeasureLayer } from '../../state/store/data';
import { useTranslate } from '../shared/useTranslate';
import { layerStanding } from '../../state/selectors/layers';

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

/** How many areas a layer of the user's own touches, and what that means for the others. */
export function LayerReachText({ layer }: { layer: MeasureLayer }) {
  const t = useTranslate();
  const counts = useApp((state) => state.counts);
  const levels = useApp((state) => state.levels);
  const date = useApp((state) => state.date);
  const cpeWeights = useApp((state) => state.cpeWeights);
  const level = useApp(selectCountedLevel);
  const standing = level && layerStanding({ counts, levels, date, cpeWeights }, level, layer);
  if (!standing) return null;
  const { reach, nothingMatched, emptyIsZero, count } = standing;
  const { touched, areas } = reach;
  return (
    <>
      {nothingMatched ? (
        <> {t('how.nothingMatched')}.</>
      ) : (
        layer.own &&
        touched < areas && (
          <> {t(emptyIsZero ? 'how.emptyIsZero' : 'how.emptyIsNoData', { touched, areas })}.</>
        )
      )}
      {!nothingMatched && count.outside > 0 && <> {t('layers.outside', { count: count.outside })}.</>}
    </>
  );
}
