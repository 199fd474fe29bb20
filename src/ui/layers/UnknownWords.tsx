import { MEANINGS, wordKey } from '../../domain/measures/measureWords';
import type { ChosenWords, WordMeaning } from '../../domain/measures/measureWords';
import type { UnknownWord } from '../../engine/inspectMeasures';
import { RadioChoice } from '../shared/RadioChoice';
import { useTranslate } from '../shared/useTranslate';

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
