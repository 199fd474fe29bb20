import '../styles/plan.css';
import '../styles/planTools.css';
import type { RefObject } from 'react';
import type { DrawingCommands } from '../../map/drawing/mapDrawing';
import { PenReadout } from './PenReadout';
import { PlanTools } from './PlanTools';

/** What lies over the map while measures are planned. */
export function PlanOverMap({ commands }: { commands: RefObject<DrawingCommands | null> }) {
  return (
    <>
      {/* At the left edge, under the title: the tools of the chosen target. */}
      <div className="plan-tools-place">
        <PlanTools commands={commands} />
      </div>
      <PenReadout />
    </>
  );
}
