import { openDB } from 'idb';
import type { IDBPDatabase } from 'idb';
import { ANY_KINDS } from '../../io/project/kinds/recordKinds';
import type { WorkSchema } from './workDatabase';

/** Rises when a store is added. */
const STORES_VERSION = 2;
export const ALL_STORES = ['records', 'steps', 'meta', 'layers', 'drafts', 'aside'] as const;

/** Longer than a browser with much to do needs to open a database; of one that does not answer the user is told. */
const PATIENCE = 8000;

/** The work is of a newer page than this one. */
export class NewerWorkError extends Error {
  constructor(readonly epoch: number | null) {
    super('newer work');
  }
}

/** The database does not answer: another page keeps it, or the browser is busy with it. */
export class NoAnswerError extends Error {
  /** @param answered when it does after all */
  constructor(readonly answered: Promise<unknown>) {
    super('no answer');
  }
}

type Connection = IDBPDatabase<WorkSchema>;

interface Opening {
  connection: Promise<Connection>;
  /** Rejects when it takes too long, or another page is in the way; the connection may still come. */
  stuck: Promise<never>;
}

/** The way to the database: opened when it is first asked for, and anew after it was refused or lost. */
export class WorkConnection {
  private opening: Opening | null = null;

  constructor(private readonly name: string) {}

  /**
   * The open database. Rejects with a {@link NewerWorkError} for that of a newer page, with a {@link NoAnswerError} where
   * it takes too long or another page is in the way, and where the browser refuses.
   */
  get(): Promise<Connection> {
    this.opening ??= this.connect();
    return Promise.race([this.opening.connection, this.opening.stuck]);
  }

  private connect(): Opening {
    let giveUp = (): void => undefined;
    const stuck = new Promise<never>((_, reject) => {
      giveUp = () => {
        reject(new NoAnswerError(connection));
      };
    });
    stuck.catch(() => undefined);
    const lost = (): void => {
      this.opening = null;
    };
    const connection = openDB<WorkSchema>(this.name, STORES_VERSION, {
      upgrade: (made) => {
        const missing = ALL_STORES.filter((store) => !made.objectStoreNames.contains(store));
        for (const store of missing) made.createObjectStore(store, { autoIncrement: store === 'aside' });
      },
      blocked: giveUp,
      // A newer page wants to change the database: in its way, neither would go on.
      blocking: () => {
        this.close();
      },
      terminated: lost,
    })
      .catch((error: unknown) => {
        lost();
        throw (error as Error).name === 'VersionError' ? new NewerWorkError(null) : error;
      })
      .finally(() => {
        clearTimeout(timer);
      });
    // Not before: a browser that forbids it throws at once.
    const timer = setTimeout(giveUp, PATIENCE);
    // It is also asked for by who gave up waiting.
    connection.catch(() => undefined);
    return { connection, stuck };
  }

  close(): void {
    const { opening } = this;
    this.opening = null;
    void opening?.connection.then(
      (connection) => {
        connection.close();
      },
      () => undefined,
    );
  }
}

/** The form with which this database began. */
const FIRST_FORM = '2026-11-25';

/** The dates after it on which a kind of record came or got another form. */
const LATER_FORMS = new Set(
  ANY_KINDS.flatMap(({ since, older = [] }) => [since, ...older.map(({ to }) => to)]).filter(
    (date) => date > FIRST_FORM,
  ),
);

/**
 * The form in which the work is kept. It rises when an older page could not read what a newer one writes, so with every
 * form of a kind of record; an older page that meets a higher one stops writing.
 */
export const WORK_EPOCH = 1 + LATER_FORMS.size;

/** What stands beside the records and steps. */
export interface WorkMeta {
  epoch: number;
  /** Rises by one with every write, whoever wrote. */
  revision: number;
  /** The tab that wrote last: the same revision of another tab is other work. */
  writer: string;
  /** Number of the oldest step that is kept, and of the one after the newest that is done. */
  first: number;
  next: number;
}

export const NOTHING: WorkMeta = { epoch: WORK_EPOCH, revision: 0, writer: '', first: 0, next: 0 };

/** What stands in `meta`; that of an empty database where it is not there or damaged. */
export function knownMeta(meta: unknown): WorkMeta {
  const found: Partial<WorkMeta> = { ...(meta as object | null) };
  const { epoch, revision, writer, first, next } = found;
  const isWhole = [epoch, revision, first, next].every(Number.isInteger) && typeof writer === 'string';
  return isWhole ? (meta as WorkMeta) : NOTHING;
}
