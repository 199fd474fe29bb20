import { foldText } from '../foldText';

/** What a word can be about: the status of a measure, the access to a charging point, or a yes/no. */
export type WordRole = 'status' | 'access' | 'flag';

/**
 * What a user can say that a word means, by what it is about. `existing` is realised without a year; `leaveOut` takes
 * its features out of the count.
 */
export const MEANINGS = {
  status: ['realised', 'existing', 'in_progress', 'planned', 'idea', 'leaveOut'],
  access: ['public', 'semi_public', 'private', 'leaveOut'],
  flag: ['yes', 'no', 'leaveOut'],
} as const satisfies Record<WordRole, readonly string[]>;

/** What a word can be said to mean in some column. */
export type WordMeaning = (typeof MEANINGS)[WordRole][number];
export const WORD_MEANINGS: readonly WordMeaning[] = [...new Set(Object.values(MEANINGS).flat())];

/** What a word is read as. `planted` was done in the past, and is planned with a year that is yet to come. */
export type WordReading<R extends WordRole> =
  (typeof MEANINGS)[R][number] | 'unknown' | (R extends 'status' ? 'planted' : never);

/** Meanings of words by column, then by the word as {@link wordKey} writes it: what the user said of a file. */
export type ChosenWords = Readonly<Record<string, Readonly<Record<string, WordMeaning>>>>;

/** The words that files in Dutch and English use, as {@link wordKey} writes them. */
const WORDS: { [R in WordRole]: Partial<Record<Exclude<WordReading<R>, 'unknown' | 'leaveOut'>, string>> } = {
  status: {
    realised:
      'realised, realized, done, completed, complete, finished, built, constructed, installed, implemented, laid, ' +
      'operational, in operation, in service, in use, active, gerealiseerd, uitgevoerd, afgewerkt, voltooid, ' +
      'afgerond, opgeleverd, gereed, klaar, aangelegd, aangeplant, geplaatst, gebouwd, geinstalleerd, onthard, ' +
      'in dienst, in gebruik, in werking, operationeel, actief',
    existing: 'existing, bestaand, bestaande, aanwezig, reeds aanwezig, bestaande toestand',
    planted: 'planted, geplant',
    in_progress:
      'in progress, ongoing, under construction, in uitvoering, lopend, lopende, bezig, in aanleg, in opbouw',
    planned:
      'planned, scheduled, permitted, licensed, approved, future, gepland, ingepland, vergund, goedgekeurd, ' +
      'voorzien, toekomstig, in voorbereiding, in ontwerp, te planten, te realiseren, aan te leggen, aan te planten, uit te voeren',
    idea: 'idea, proposal, proposed, potential, idee, voorstel, potentieel',
  },
  access: {
    public:
      'public, publiek, openbaar, publiek toegankelijk, openbaar toegankelijk, publicly accessible, openbaar domein, yes, ja',
    semi_public:
      'semi public, semipublic, semi publiek, semipubliek, semi openbaar, semiopenbaar, half openbaar, ' +
      'halfopenbaar, semi publiek toegankelijk, semi openbaar toegankelijk',
    private:
      'private, privately, prive, privaat, particulier, niet publiek, niet openbaar, not public, non public, ' +
      'niet publiek toegankelijk, niet openbaar toegankelijk, no, nee, neen',
  },
  flag: {
    yes: 'true, waar, ja, j, yes, y, t, 1',
    no: 'false, onwaar, nee, neen, no, n, f, 0',
  },
};

function readingsByWord<T extends string>(lists: Partial<Record<T, string>>): ReadonlyMap<string, T> {
  const entries = Object.entries(lists) as [T, string][];
  return new Map(
    entries.flatMap(([reading, list]) => list.split(', ').map((word) => [word, reading] as const)),
  );
}

const READINGS: { [R in WordRole]: ReadonlyMap<string, WordReading<R>> } = {
  status: readingsByWord(WORDS.status),
  access: readingsByWord(WORDS.access),
  flag: readingsByWord(WORDS.flag),
};

/** What the water of a planned rainwater measure is for, in the words of files; what is for two things at once has none. */
const WATER_USES = readingsByWord({
  reuse:
    'reuse, re use, hergebruik, hergebruiken, herbruik, regenwaterput, regenput, hemelwaterput, rainwater tank, rainwater well',
  buffer:
    'buffer, buffers, buffering, bufferen, bufferbekken, bufferput, buffervoorziening, berging, waterberging, retentie, ' +
    'retention, detention, vertraagde afvoer',
  infiltration:
    'infiltration, infiltrate, infiltratie, infiltreren, infiltratiebekken, infiltratiekom, infiltratievoorziening, ' +
    'infiltratiebuizen, wadi, wadis, swale',
});

/** @returns what a word says that rainwater is kept for; null for one that nobody knows */
export function readWaterUse(value: unknown): 'reuse' | 'buffer' | 'infiltration' | null {
  return WATER_USES.get(wordKey(String(value ?? ''))) ?? null;
}

/**
 * A word as lists and recipes have it: without accents, in lower case, with single blanks; empty for no word. Of a concept of
 * OSLO (`https://…/KlAIMToestand/in-gebruik`) its own name.
 */
export function wordKey(text: string): string {
  return foldText(/^https?:\/\/\S*[/#]([^/#\s]+)$/.exec(text.trim())?.[1] ?? text)
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/**
 * What a value of a column of words is read as: as the user said, else as the lists have it.
 * @param chosen what the user said of the words of this column
 * @returns null for nothing, `unknown` for a word that nobody knows
 */
export function readWord<R extends WordRole>(
  role: R,
  value: unknown,
  chosen: ChosenWords[string] = {},
): WordReading<R> | null {
  if (value === null || value === undefined) return null;
  const key = wordKey(String(value));
  if (key === '') return null;
  const said = (Object.hasOwn(chosen, key) ? chosen[key] : null) ?? null;
  if (said !== null && (MEANINGS[role] as readonly WordMeaning[]).includes(said))
    return said as WordReading<R>;
  return READINGS[role].get(key) ?? 'unknown';
}
