import { LEKP_TARGETS } from '../../domain/targets/lekp';
import type { TargetId } from '../../domain/targets/target';
import type { MessageKey } from '../../i18n/translate';
import { DRAWING_KEYS } from '../../map/drawing/drawingKeys';
import { redo, undo } from '../../state/actions/history';
import { duplicateMeasures, removeMeasures } from '../../state/actions/measures';
import {
  leavePen,
  putPenAway,
  takeBox,
  takeHandles,
  takeHole,
  toggleSnapping,
} from '../../state/actions/pen';
import { chooseMeasuresOfArea } from '../../state/actions/planView';
import { keysText, runsBy } from '../../state/store/action';
import type { PressedKeys } from '../../state/store/action';

/** What a key of the map does while measures are planned, besides taking a tool by its number or a target by its letter. */
export type PlanCommand =
  | ('choose' | 'box' | 'inArea' | 'coordinates' | 'snapping' | 'keys')
  | ('form' | 'move' | 'corners' | 'hole' | 'copy' | 'clear' | 'remove');

/** Keys that act where the map has the focus, as a `KeyboardEvent` names them; a letter in capitals. */
export const COMMAND_KEYS: Readonly<Record<PlanCommand, { key: string; label: MessageKey }>> = {
  choose: { key: 'V', label: putPenAway.label },
  box: { key: 'K', label: takeBox.label },
  inArea: { key: 'I', label: chooseMeasuresOfArea.label },
  coordinates: { key: 'C', label: 'pen.coordinates' },
  snapping: { key: 'N', label: toggleSnapping.label },
  form: { key: 'T', label: 'planKeys.form' },
  move: { key: 'M', label: 'pen.move' },
  corners: { key: 'A', label: takeHandles.label },
  hole: { key: 'U', label: takeHole.label },
  copy: { key: 'Y', label: duplicateMeasures.label },
  keys: { key: '?', label: 'planKeys.title' },
  clear: { key: keysText(leavePen), label: 'pen.clear' },
  remove: { key: keysText(removeMeasures), label: 'planKeys.remove' },
};

/** Keys of the drawing itself, which the map listens to. */
export const GESTURE_KEYS: readonly { keys: string; label: MessageKey }[] = [
  { keys: '← ↑ → ↓', label: 'planKeys.arrows' },
  { keys: DRAWING_KEYS.corner, label: 'planKeys.corner' },
  { keys: DRAWING_KEYS.finish, label: 'planKeys.finish' },
  { keys: DRAWING_KEYS.back, label: 'planKeys.back' },
  { keys: keysText(leavePen), label: 'planKeys.escape' },
  { keys: keysText(undo), label: 'planKeys.undo' },
  { keys: keysText(redo), label: 'planKeys.redo' },
  { keys: 'Shift', label: 'planKeys.shift' },
];

/** What a key means on the map: a command, the tool with a number (from 1), or the tool of a target. */
export type PlanKey = { command: PlanCommand } | { tool: number } | { target: TargetId };

/**
 * @param characters whether keys that write a character act (WCAG 2.2, 2.1.4: they can be switched off)
 * @returns null for a key that is nobody's here
 */
export function planKeyOf(pressed: PressedKeys, characters: boolean): PlanKey | null {
  const { ctrlKey, metaKey, altKey } = pressed;
  if (runsBy(removeMeasures, 'map', pressed)) return { command: 'remove' };
  const key = pressed.key.toUpperCase();
  if (ctrlKey || metaKey || altKey || (pressed.key.length === 1 && !characters)) return null;
  if (/^[1-9]$/.test(key)) return { tool: Number(key) };
  const commands = Object.keys(COMMAND_KEYS) as PlanCommand[];
  const command = commands.find((one) => COMMAND_KEYS[one].key.toUpperCase() === key);
  if (command) return { command };
  const target = LEKP_TARGETS.find(({ letter }) => letter === key);
  return target ? { target: target.id } : null;
}
