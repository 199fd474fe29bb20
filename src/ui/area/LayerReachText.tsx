import { useApp } from '../../state/AppContext';
import { selectCountedLevel } from '../../state/selectors/countedLevel';
import { layerStanding } from '../../state/selectors/layerReaches';
import type { MeasureLayer } from '../../state/slices/dataSlice';
import { useTranslate } from '../shared/useTranslate';

/** How many areas a layer of the user's own touches, and what that means for the others. */
export function LayerReachText({ layer }: { layer: MeasureLayer }) {
  const t = useTranslate();
  const counts = useApp((state) => state.counts);
  const levels = useApp((state) => state.levels);
  const level = useApp(selectCountedLevel);
  const standing = level && layerStanding({ counts, levels }, level, layer);
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
