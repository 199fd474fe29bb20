import '../styles/openLayer.css';
import { useEffect, useState } from 'react';
import { formatDate } from '../../i18n/format';
import type { ImportReport } from '../../features/importReport';
import type { RowsAtDate } from '../../features/rowFates';
import { useActionContext, useApp } from '../../state/store/AppContext';
import type { DuplicateCounts } from '../../worker/importCalls';
import { useTranslate } from '../shared/useTranslate';
import { TakeRows } from './TakeRows';

interface Props {
  /** Under which the engine holds the layer. */
  id: string;
  report: ImportReport;
  /** What of its rows counts at the date; null while nobody knows. */
  counted: RowsAtDate | null;
}

/**
 * What became of the rows of a file, to the unit: what was read, what of it was accepted and what of that counts at the date;
 * and the rows to look at, to take away.
 */
export function RowAccount({ id, report, counted }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const date = useApp((state) => state.date);
  const duplicates = useDuplicates(id);
  const { rows } = report;
  const repeated = (duplicates?.samePlace ?? 0) + (duplicates?.sameId?.count ?? 0);
  const isAny = rows.refused + rows.doubtful + rows.repaired + repeated > 0;
  return (
    <div className="row-account">
      <p>
        {t('rows.read', { ...rows })}
        {rows.repaired > 0 && `; ${t('rows.repaired', { count: rows.repaired })}`}.
        {counted && (
          <>
            <br />
            {t('rows.counted', { ...counted.accepted, ...rows, date: formatDate(language, date) })}.
            {rows.doubtful > 0 && ` ${t('rows.doubtful', { ...counted.doubtful, ...rows })}`}
          </>
        )}
      </p>
      {duplicates && repeated > 0 && (
        <ul className="notes">
          {duplicates.sameId && duplicates.sameId.count > 0 && <li>{t('rows.sameId', duplicates.sameId)}</li>}
          {duplicates.samePlace > 0 && <li>{t('rows.samePlace', { count: duplicates.samePlace })}</li>}
        </ul>
      )}
      {isAny && <TakeRows label={t('rows.take')} rows={{ id, name: report.name }} />}
    </div>
  );
}

/** The rows of a layer that repeat an earlier one; null until they were looked for. */
function useDuplicates(id: string): DuplicateCounts | null {
  const { engine } = useActionContext();
  const [found, setFound] = useState<{ id: string; counts: DuplicateCounts } | null>(null);
  useEffect(() => {
    let isNewest = true;
    void engine.duplicateRows(id).then((answer) => {
      if (isNewest && answer.ok) setFound({ id, counts: answer.value });
    });
    return () => {
      isNewest = false;
    };
  }, [engine, id]);
  return found?.id === id ? found.counts : null;
}
