import { useState } from 'react';
import type { Result } from '../../domain/result';
import type { ActionContext } from '../../state/store/action';
import { openAreaLayer } from '../../state/actions/layers';
import type { ReadSource } from '../../state/jobs/ownLayers';
import { TextField } from '../shared/TextField';
import { useTranslate } from '../shared/useTranslate';
import { ColumnSelect, guessColumn, NAME_NAMES } from './ColumnSelect';

interface Props {
  context: ActionContext;
  read: ReadSource;
  busy: boolean;
  onOpen: (work: Promise<Result<null>>) => void;
}

const CODE_NAMES = [
  /^cd_sector$/i,
  /^(nis|niscode|nis_?code|cd_munty_refnis|refnis|geoitem)$/i,
  /nis|code/i,
  /^id$/i,
];
const INHABITANT_NAMES = [/^(inwoners|inhabitants|bevolking|population|ms_population|inw)(_\d{4})?$/i];
const PARENT_NAMES = [
  /^(cd_munty_refnis|nis_?gem(eente)?|gemeente_?nis|municipality)$/i,
  /^(parent|refnis|provincie|parent_?code)$/i,
];

/** Which column is the code and which the name of an area. */
export function AreaRecipeFields({ context, read, busy, onOpen }: Props) {
  const t = useTranslate();
  const { columns } = read.report;
  const first = columns[0]?.name ?? '';
  const [codeColumn, setCodeColumn] = useState(guessColumn(columns, CODE_NAMES) || first);
  const [nameColumn, setNameColumn] = useState(guessColumn(columns, NAME_NAMES) || first);
  const [inhabitantsColumn, setInhabitantsColumn] = useState(guessColumn(columns, INHABITANT_NAMES));
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
        const recipe = {
          ...{ codeColumn, nameColumn },
          ...{ parentColumn: parentColumn || null, inhabitantsColumn: inhabitantsColumn || null },
        };
        onOpen(openAreaLayer.run(context, { read, recipe, vintage: year }));
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
      <ColumnSelect
        label={t('open.inhabitantsColumn')}
        columns={columns}
        value={inhabitantsColumn}
        none={t('open.inhabitantsNone')}
        onChange={setInhabitantsColumn}
      />
      <TextField
        label={t('open.vintage')}
        inputMode="numeric"
        pattern="[12]\d{3}"
        placeholder={t('open.vintageNone')}
        value={vintage}
        onChange={setVintage}
      />
      <button type="submit" className="button-primary" disabled={busy}>
        {t('open.show')}
      </button>
    </form>
  );
}
