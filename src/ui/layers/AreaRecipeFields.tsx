import { useState } from 'react';
import type { Result } from '../../domain/result';
import type { ActionContext } from '../../state/actions/action';
import { openOwnAreas } from '../../state/ownLayer';
import type { ReadSource } from '../../state/ownLayer';
import { useTranslate } from '../shared/useTranslate';
import { ColumnSelect } from './ColumnSelect';
import { guessColumn, NAME_NAMES } from './guessColumn';

interface Props {
  context: ActionContext;
  read: ReadSource;
  busy: boolean;
  onOpen: (work: Promise<Result<null>>) => void;
}

const CODE_NAMES = [/^(nis|niscode|nis_?code|cd_munty_refnis|refnis|geoitem)$/i, /nis|code/i, /^id$/i];

/** Which column is the code and which the name of an area. */
export function AreaRecipeFields({ context, read, busy, onOpen }: Props) {
  const t = useTranslate();
  const { columns } = read.report;
  const first = columns[0]?.name ?? '';
  const [codeColumn, setCodeColumn] = useState(guessColumn(columns, CODE_NAMES) || first);
  const [nameColumn, setNameColumn] = useState(guessColumn(columns, NAME_NAMES) || first);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(openOwnAreas(context, read, { codeColumn, nameColumn, parentColumn: null }));
      }}
    >
      <ColumnSelect
        label={t('open.codeColumn')}
        columns={columns}
        value={codeColumn}
        onChange={setCodeColumn}
      />
      <ColumnSelect
        label={t('open.nameColumn')}
        columns={columns}
        value={nameColumn}
        onChange={setNameColumn}
      />
      <button type="submit" className="button-primary" disabled={busy}>
        {t('open.show')}
      </button>
    </form>
  );
}
