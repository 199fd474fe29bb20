import type { RowFile } from '../../io/exports/rowsFile';
import { takeRows } from '../../state/actions/layers';
import type { TakenRows } from '../../state/actions/layers';
import { useAct } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';

const FORMS = { csv: 'CSV', geojson: 'GeoJSON' } as const satisfies Record<RowFile, string>;

interface Props {
  /** Which rows they are, in words before the buttons. */
  label: string;
  rows: Omit<TakenRows, 'form'>;
}

/** Rows to look at, to take away in each form that there is. */
export function TakeRows({ label, rows }: Props) {
  const t = useTranslate();
  const act = useAct();
  return (
    <p className="muted">
      {label}
      {Object.entries(FORMS).map(([form, name]) => (
        <span key={form}>
          {' '}
          <button
            type="button"
            className="link"
            onClick={() => void act(takeRows, { ...rows, form: form as RowFile })}
          >
            {t('rows.takeAs', { form: name })}
          </button>
        </span>
      ))}
    </p>
  );
}
