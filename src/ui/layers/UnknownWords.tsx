import { useEffect, useState } from 'react';
import { MEANINGS, wordKey } from '../../domain/measures/measureWords';
import type { ChosenWords, WordMeaning } from '../../domain/measures/measureWords';
import type { UnknownWord, MeasureInspection } from '../../engine/inspectMeasures';
import { RadioChoice } from '../shared/RadioChoice';
import { useTranslate } from '../shared/useTranslate';
import type { MeasureRecipe } from '../../engine/layerRecipe';
import { useActionContext } from '../../state/store/AppContext';

interface Props {
  /** Of the layer, whatever was said of them already. */
  unknown: readonly UnknownWord[];
  words: ChosenWords;
  onChange: (words: ChosenWords) => void;
}

/** Words that are asked about; a column with more of them is text that nobody goes through one by one. */
const MOST_ASKED = 12;

/** What the words of a file mean that nobody knows, a press for each. Those that are passed over do not count. */
export function UnknownWords({ unknown, words, onChange }: Props) {
  const t = useTranslate();
  const say = ({ column, word }: UnknownWord, meaning: WordMeaning): void => {
    onChange({ ...words, [column]: { ...words[column], [wordKey(word)]: meaning } });
  };
  return (
    <section className="unknown-words">
      <p>{t('words.intro')}</p>
      {unknown.slice(0, MOST_ASKED).map((one) => (
        <RadioChoice
          key={`${one.column}/${one.word}`}
          className="inline-choice"
          label={t('words.word', { word: one.word, column: one.column, count: one.count })}
          value={words[one.column]?.[wordKey(one.word)] ?? ''}
          choices={MEANINGS[one.role].map((meaning: WordMeaning) => ({
            value: meaning as WordMeaning | '',
            text: t(`words.meaning.${meaning}`),
          }))}
          onChoose={(meaning) => {
            if (meaning !== '') say(one, meaning);
          }}
        />
      ))}
      {unknown.length > MOST_ASKED && (
        <p className="muted">{t('words.more', { count: unknown.length - MOST_ASKED })}</p>
      )}
    </section>
  );
}

/**
 * What a recipe leaves open in a read layer, asked of the worker again when the recipe changes. Until the answer to the
 * newest recipe is there the one before it stands, so that a form does not jump; null before the first.
 * @param recipe null while there is none to ask about
 */
export function useMeasureInspection(
  layerId: string,
  recipe: MeasureRecipe | null,
): MeasureInspection | null {
  const { engine } = useActionContext();
  const [inspection, setInspection] = useState<MeasureInspection | null>(null);
  // A recipe is made anew at every render of a form; only another content is another question.
  const question = JSON.stringify(recipe);
  useEffect(() => {
    let isNewest = true;
    const asked = JSON.parse(question) as MeasureRecipe | null;
    void (asked && engine.inspectMeasures(layerId, asked))?.then((answer) => {
      if (isNewest && answer.ok) setInspection(answer.value);
    });
    return () => {
      isNewest = false;
    };
  }, [engine, layerId, question]);
  return inspection;
}
