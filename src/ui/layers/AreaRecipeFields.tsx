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

const PARENT_NAMES = [/^(parent|cd_munty_refnis|refnis|provincie|parent_?code)$/i];

/** Which column is the code and which the name of an area. */
export function AreaRecipeFields({ context, read, busy, onOpen }: Props) {
  const t = useTranslate();
  const { columns } = read.report;
  const first = columns[0]?.name ?? '';
  const [codeColumn, setCodeColumn] = useState(guessColumn(columns, CODE_NAMES) || first);
  const [nameColumn, setNameColumn] = useState(guessColumn(columns, NAME_NAMES) || first);
  const [parentColumn, setParentColumn] = useState(
    guessColumn(
      columns.filter(({ name }) => name !== codeColumn),
      PARENT_NAMES,
    ),
  );
  const [vintage, setVintage] = useState('');
  const year = vintage === '' ? null : Number(vintage);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(
          openOwnAreas(context, read, { codeColumn, nameColumn, parentColumn: parentColumn || null }, year),
        );
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
      <ColumnSelect
        label={t('open.parentColumn')}
        columns={columns}
        value={parentColumn}
        none={t('open.columnNone')}
        onChange={setParentColumn}
      />
      <label className="stacked">
        {t('open.vintage')}
        <input
          className="field"
          inputMode="numeric"
          pattern="[12]\d{3}"
          placeholder={t('open.vintageNone')}
          value={vintage}
          onChange={(event) => {
            setVintage(event.target.value);
          }}
        />
      </label>
      <button type="submit" className="button-primary" disabled={busy}>
        {t('open.show')}
      </button>
    </form>
  );
}
