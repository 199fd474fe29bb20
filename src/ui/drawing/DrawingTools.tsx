import { useState } from 'react';
import { DRAWING_TOOLS } from '../../domain/areas/drawnShape';
import { startDrawing } from '../../state/actions/drawing';
import { useAct } from '../../state/AppContext';
import { useTranslate } from '../shared/useTranslate';
import { ToolSign } from './ToolSign';
import { late } from '../shared/late';

const TypedShapeDialog = late(async () => (await import('./TypedShapeDialog')).TypedShapeDialog);

/** The ways to draw an area of one's own. */
export function DrawingTools() {
  const t = useTranslate();
  const act = useAct();
  const [typing, setTyping] = useState(false);
  return (
    <div className="drawing-tools" role="group" aria-labelledby="drawing-tools-label">
      <p id="drawing-tools-label">{t('draw.tools')}</p>
      {DRAWING_TOOLS.map((tool) => (
        <button
          key={tool}
          type="button"
          className="drawing-tool"
          onClick={() => {
            act(startDrawing, { tool });
          }}
        >
          <ToolSign tool={tool} />
          {t(`draw.tool.${tool}`)}
        </button>
      ))}
      <button
        type="button"
        className="drawing-tool"
        onClick={() => {
          setTyping(true);
        }}
      >
        <ToolSign tool="typed" />
        {t('draw.typed')}
      </button>
      {typing && (
        <TypedShapeDialog
          onGiveUp={() => {
            setTyping(false);
          }}
          isOpen
          onOpenChange={setTyping}
        />
      )}
    </div>
  );
}
