/** The status of a measure, from thought to built. */
export type MeasureStatus = 'idea' | 'planned' | 'in_progress' | 'realised';

/** Words that Flemish files use for a status. */
const STATUS_WORDS: Record<string, MeasureStatus> = {
  idea: 'idea',
  idee: 'idea',
  planned: 'planned',
  gepland: 'planned',
  in_progress: 'in_progress',
  'in progress': 'in_progress',
  'in uitvoering': 'in_progress',
  lopend: 'in_progress',
  realised: 'realised',
  realized: 'realised',
  gerealiseerd: 'realised',
  uitgevoerd: 'realised',
  afgewerkt: 'realised',
};

/** Who may use a charging point. Semi-public counts half (call of 2022). */
export type ChargingAccess = 'public' | 'semi_public';

/**
 * What the counting rules ask of one feature. Null where the feature does not say.
 * The names of the columns that carry them are those of a planned measure (see README).
 */
export interface MeasureAttributes {
  /** yyyymmdd as one number; month and day 0 where only the year is known. */
  date: number | null;
  status: MeasureStatus | 'unknown' | null;
  quantity: number | null;
  kw: number | null;
  access: ChargingAccess | null;
  bothSides: boolean;
  removed: boolean;
  /** Names of the yes/no columns that are true, for the rule's exclusions. */
  flags: ReadonlySet<string>;
}

/** Read a status word; `unknown` for a word that is none of ours, null for nothing. */
export function parseStatus(value: unknown): MeasureStatus | 'unknown' | null {
  if (value === null || value === undefined || value === '') return null;
  return STATUS_WORDS[String(value).trim().toLowerCase()] ?? 'unknown';
}

/**
 * Read a year (2023, "2023") or a date ("2023-05-14", "14/05/2023", "2023/05/14T…") as yyyymmdd.
 * @returns null when there is no plausible year (1800-2200) in it.
 */
export function parseMeasureDate(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  const text = String(value).trim();
  const iso = /^(\d{4})(?:[-/.]?(\d{2})[-/.]?(\d{2}))?(?:\D.*)?$/.exec(text);
  const belgian = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\D.*)?$/.exec(text);
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2] ?? 0), Number(iso[3] ?? 0)]
    : belgian
      ? [Number(belgian[3]), Number(belgian[2]), Number(belgian[1])]
      : [0, 0, 0];
  return year >= 1800 && year <= 2200 && month <= 12 && day <= 31 ? year * 10000 + month * 100 + day : null;
}
