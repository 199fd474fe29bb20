import { formatShare } from '../../i18n/format';
import { problemText } from '../../i18n/translate';
import { cancelLayer } from '../../state/actions/layers';
import { useApp } from '../../state/store/AppContext';
import { countOf } from '../../state/selectors/counts';
import { selectCountedLevel } from '../../state/selectors/levels';
import type { MeasureLayer } from '../../state/store/data';
import { RowAccount } from '../layers/RowAccount';
import { ActionButton } from '../shared/ActionButton';
import { useTranslate } from '../shared/useTranslate';

/** How a layer fares: being read, counted, or why it failed. */
export function LayerState({ layer }: { layer: MeasureLayer }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const level = useApp(selectCountedLevel);
  const count = useApp((state) => (level ? countOf(state, level, layer) : undefined));
  if (layer.problem) return <p className="problem">{problemText(language, layer.problem)}</p>;
  if (layer.status === 'waiting' || layer.status === 'reading') {
    const done = layer.progress?.total ? ` ${formatShare(layer.progress.done / layer.progress.total)}` : '';
    return (
      <p className="muted">
        {t('layers.reading')}
        {done} <ActionButton className="link" action={cancelLayer} input={layer.id} />
      </p>
    );
  }
  return (
    <>
      <p className="muted">
        {t('layers.features', { count: layer.report?.featureCount ?? 0 })}
        {count && count.outside > 0 && ` · ${t('layers.outside', { count: count.outside })}`}
      </p>
      {layer.own && layer.report && (
        <details>
          <summary>{t('rows.accountTitle')}</summary>
          <RowAccount id={layer.id} report={layer.report} counted={count?.rows ?? null} />
        </details>
      )}
    </>
  );
}
