import type { RefObject } from 'react';
import type { DrawingCommands } from '../../map/drawing/mapDrawing';
import { endRuler, startRuler } from '../../state/actions/drawing';
import { useAct } from '../../state/store/AppContext';
import type { Drawing } from '../../state/store/view';
import { ActionButton } from '../shared/ActionButton';
import { RadioChoice } from '../shared/RadioChoice';
import { useTranslate } from '../shared/useTranslate';
import { DrawingReadout } from './DrawingReadout';

/** What is being measured on the map: along a line, or of a polygon. */
export function RulerBar({
  ruler,
  commands,
}: {
  ruler: Drawing;
  commands: RefObject<DrawingCommands | null>;
}) {
  const t = useTranslate();
  const act = useAct();
  const tool = ruler.tool === 'line' ? 'line' : 'polygon';
  const hintOfFinished = ruler.crowded ? 'pen.hint.crowded' : 'ruler.corners';
  const device = window.matchMedia('(pointer: coarse)').matches ? 'touch' : 'hint';
  const hint = ruler.finished ? hintOfFinished : (`draw.${device}.${tool}` as const);
  return (
    <section className="own-areas drawing-bar" aria-labelledby="ruler-heading">
      <h2 id="ruler-heading">{t('map.ruler')}</h2>
      <RadioChoice
        className="inline-choice"
        label={t('ruler.kind')}
        value={tool}
        choices={(['line', 'polygon'] as const).map((value) => ({ value, text: t(`ruler.${value}`) }))}
        onChoose={(chosen) => {
          act(startRuler, chosen);
        }}
      />
      <p className="drawing-hint">{t(hint)}</p>
      <DrawingReadout drawing={ruler} />
      <p className="muted">{t('draw.lambert')}</p>
      <div className="drawing-buttons">
        {ruler.finished ? (
          <ActionButton className="button-primary" action={startRuler} input={tool}>
            {t('ruler.again')}
          </ActionButton>
        ) : (
          <button
            type="button"
            className="button-primary"
            disabled={ruler.corners < (tool === 'line' ? 2 : 3)}
            onClick={() => {
              commands.current?.finish();
            }}
          >
            {t('form.done')}
          </button>
        )}
        <button
          type="button"
          className="button-plain"
          disabled={!ruler.undoable}
          onClick={() => {
            commands.current?.undo();
          }}
        >
          {t('draw.undo')}
        </button>
        <ActionButton className="button-plain" action={endRuler} input={null} />
      </div>
    </section>
  );
}
