import { useState } from 'react';
import { DRAWING_TOOLS } from '../../domain/areas/drawnShape';
import type { DrawingTool } from '../../domain/areas/drawnShape';
import { startDrawing } from '../../state/actions/drawing';
import { useAct } from '../../state/store/AppContext';
import { ToolSign } from '../shared/ToolSign';
import { useTranslate } from '../shared/useTranslate';
import { late } from '../shared/late';

const PATHS: Record<DrawingTool | 'typed', string> = {
  polygon: 'M3 6 9 2.5l4.5 5-3 6h-6z',
  freehand: 'M3.5 9C2 5 5 2.500 8 3.500s5-1 5.500 2-3 3-2 5-1 3.500-4 2.500-3-1.500-4-4z',
  circle: 'M13.500 8A5.500 5.500 0 1 1 2.500 8a5.500 5.500 0 1 1 11 0zM8 8h5',
  line: 'M3 11.500 7 6l6-1.500M1.500 10A2 2 0 0 0 4.700 12.700M12.500 2.500a2 2 0 0 1 1 3.900',
  point: 'M8 7.500a.5.5 0 1 1 0 1 .5.5 0 0 1 0-1zM8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
  typed: 'M2.500 5h4M4.500 3v9M9.500 3l4 4.500m0-4.500-4 4.500M9.500 12h4',
};

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
          <ToolSign path={PATHS[tool]} />
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
        <ToolSign path={PATHS.typed} />
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
