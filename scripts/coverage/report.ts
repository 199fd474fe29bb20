import type { CountSummary } from '../../src/domain/measures/countSummary';
import type { TargetId } from '../../src/domain/targets/target';
import type { MessageKey, Language, MessageParams } from '../../src/i18n/translate';
import type { ReadLayer } from '../../src/io/finishLayer';
import type { Progress } from '../../src/io/layerSource';

/** Where the work tells what it does; what becomes of it is the command's choice. */
export interface Report {
  /** In which it is told. */
  language: Language;
  /** Something about a file that the user should know. */
  note(file: string, key: MessageKey, params: MessageParams): void;
  /** What was read of a file; its rows are only looked at while it is there. */
  read(file: string, layer: ReadLayer): void;
  /** How much of a layer counts. */
  count(file: string, target: TargetId, summary: CountSummary): void;
  /** How far the work on a file is. */
  progress(file: string, progress: Progress): void;
}
