import { useState } from 'react';
import type { Result } from '../../domain/result';
import type { ActionContext } from '../../state/store/action';
import { importAreas } from '../../state/actions/layers';
import type { ReadSource } from '../../state/jobs/ownLayers';
import { useTranslate } from '../shared/useTranslate';
import { ColumnSelect, guessColumn, NAME_NAMES } from './ColumnSelect';

interface Props {
  context: ActionContext;
  read: ReadSource;
  busy: boolean;
  onOpen: (work: Promise<Result<null>>) => void;
}

/** Which column names the areas that are taken over as own areas. */
export function OwnAreaFields({ context, read, busy, onOpen }: Props) {
  const t = useTranslate();
  const { columns } = read.report;
  const [nameColumn, setNameColumn] = useState(guessColumn(columns, NAME_NAMES) || (columns[0]?.name ?? ''));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(importAreas.run(context, { read, nameColumn }));
      }}
    >
      <ColumnSelect
        label={t('open.nameColumn')}
        columns={columns}
        value={nameColumn}
        onChange={setNameColumn}
      />
      <button type="submit" className="button-primary" disabled={busy || nameColumn === ''}>
        {t('open.take')}
      </button>
    </form>
  );
}
