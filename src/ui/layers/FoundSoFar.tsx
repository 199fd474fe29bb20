import type { Progress } from '../../io/layerSource';
import type { Inspection } from '../../io/formats/inspection';
import { shownText } from '../../i18n/attributeText';
import { useTranslate } from '../shared/useTranslate';
import { FirstRows } from './FirstRows';
import { LayerChoice } from './LayerChoice';
import { ReadingProgress } from './ReadingProgress';

/** Columns that are named where there are no rows to show them by. */
const MOST_COLUMNS = 60;
const NO_USES: ReadonlyMap<string, string> = new Map();

interface Props {
  /** Of the file, as people know it. */
  name: string;
  found: Inspection;
  progress: Progress | null;
  onStop: () => void;
  /** Begin to read it again. */
  onRetry: () => void;
  /** Read another of its layers in place of this one. */
  onLayer: (choices: { layer: string }) => void;
}

/** What a large file holds, while it is read: which layers and columns, how many rows, and the first of them. */
export function FoundSoFar({ name, found, progress, onStop, onRetry, onLayer }: Props) {
  const t = useTranslate();
  const { choice, features, columns, firstRows } = found;
  const facts = [
    features !== null && t('open.inFile', { count: features }),
    columns.length > 0 && t('open.columnsInFile', { count: columns.length }),
  ].filter(Boolean);
  return (
    <section className="found-so-far" aria-label={t('open.inspected', { name })}>
      <p>
        <strong>{name}</strong>
        {facts.length > 0 && (
          <>
            <br />
            {facts.join(', ')}
          </>
        )}
      </p>
      <ReadingProgress progress={progress} onStop={onStop} onRetry={onRetry} />
      {choice && choice.layers.length > 1 && (
        <LayerChoice key={choice.layer} choice={choice} busy={false} onRead={onLayer} />
      )}
      {firstRows.length > 0 ? (
        <FirstRows rows={firstRows} columns={columns.map((column) => ({ name: column }))} uses={NO_USES} />
      ) : (
        <p className="muted">
          {columns
            .slice(0, MOST_COLUMNS)
            .map((column) => shownText(column))
            .join(', ')}
        </p>
      )}
    </section>
  );
}
