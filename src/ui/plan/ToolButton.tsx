import { ToolSign } from '../shared/ToolSign';

const PATHS = {
  point: 'M8 7.500a.5.5 0 1 1 0 1 .5.5 0 0 1 0-1zM8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
  stamp: 'M3.500 3.500h9v9h-9zM8 6v4M6 8h4',
  line: 'M2.500 12.500 6 6l4.500 3 3-5.500',
  polygon: 'M3 6 9 2.500l4.500 5-3 6h-6z',
  area: 'M2.500 4.500 6 3l4 1.500L13.500 3v8.500L10 13l-4-1.500-3.500 1.500zM6 3v8.500M10 4.500V13',
  choose: 'M4 2.500v10l2.800-2.600L8.800 14l1.700-.8-1.900-4H12.500z',
  typed: 'M2.500 13V3M2.500 13h11M5 10l3-4 2 2 3-4.500',
  undo: 'M6 3 2.500 6.500 6 10M3 6.500h6.500a3.500 3.500 0 0 1 0 7H7',
  redo: 'M10 3l3.500 3.500L10 10M13 6.500H6.500a3.500 3.500 0 0 0 0 7H9',
  box: 'M2.500 4h11v8h-11zM1.500 3h2v2h-2zM12.500 11h2v2h-2z',
  snapping: 'M4 2.500v5.500a4 4 0 0 0 8 0V2.500M2.800 5h2.400M10.800 5h2.400',
  hole: 'M2.500 3h11v10h-11zM6 6.500h4v3H6z',
  clear: 'M3 5V3h2M7 3h2M11 3h2v2M13 7v2M13 11v2h-2M9 13H7M5 13H3v-2M3 9V7',
  keys: 'M1.500 4.500h13v7h-13zM4 7h.5M7.750 7h.5M11.500 7h.5M5 9.500h6',
  move: 'M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6 2 8l2 2M12 6l2 2-2 2',
  duplicate: 'M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3',
  remove: 'M4 4l8 8M12 4l-8 8',
} as const;

interface Props {
  sign: keyof typeof PATHS;
  text: string;
  /** Keys that do the same where the map has the focus, as people read them. */
  keys?: string;
  /** For a tool that stays in the hand: whether it is. */
  isOn?: boolean;
  /** True for one that stays on beside the tool in the hand. */
  isSwitch?: boolean;
  disabled?: boolean;
  onPress: () => void;
}

/** A tool of the map, with its sign and its key. */
export function ToolButton({ sign, text, keys, isOn, isSwitch = false, disabled = false, onPress }: Props) {
  return (
    <button
      type="button"
      className={isSwitch ? 'plan-tool plan-tool-switch' : 'plan-tool'}
      disabled={disabled}
      aria-pressed={isOn}
      title={text}
      aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
      onClick={onPress}
    >
      <ToolSign path={PATHS[sign]} />
      <span>{text}</span>
      {keys && <kbd aria-hidden="true">{keys}</kbd>}
    </button>
  );
}
