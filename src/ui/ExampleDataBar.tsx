import { removeExampleData, restoreExampleData } from '../state/actions/settings';
import { useAct, useApp } from '../state/AppContext';
import { selectTargetsInForce } from '../state/selectors/targetsInForce';
import { useTranslate } from './shared/useTranslate';

/** Says that invented data is on the screen, and takes it away in one click. */
export function ExampleDataBar() {
  const t = useTranslate();
  const act = useAct();
  const count = useApp((state) => {
    const invented = new Set(state.layers.filter(({ synthetic }) => synthetic).map(({ target }) => target));
    return selectTargetsInForce(state).filter(({ target }) => invented.has(target.id)).length;
  });
  const removed = useApp((state) => state.exampleDataRemoved);
  if (count === 0) return null;
  const action = removed ? restoreExampleData : removeExampleData;
  return (
    <p className="example-bar">
      {t(removed ? 'layers.retired' : 'example.banner', { count })}{' '}
      <button
        type="button"
        className="link"
        onClick={() => {
          act(action, null);
        }}
      >
        {t(action.label)}
      </button>
    </p>
  );
}
