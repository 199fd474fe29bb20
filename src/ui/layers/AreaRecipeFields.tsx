import { useState } from 'react';
import type { Result } from '../../domain/result';
import type { ActionContext } from '../../state/actions/action';
import { openOwnAreas } from '../../state/ownLayer';
import type { ReadSource } from '../../state/ownLayer';
import { useTranslate } from '../shared/useTranslate';
import { ColumnSelect } from './ColumnSelect';
import { guessColumn } from './guessColumn';

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
const MUNICIPALITY_NAMES = [/^(cd_munty_refnis|nis_?gem(eente)?|gemeente_?nis|municipality)$/i];
const NAME_NAMES = [/^(naam|name|gemeente|naam_nl)$/i, /naam|name|descr/i];

/** Which column is the code and which the name of an area. */
export function AreaRecipeFields({ context, read, busy, onOpen }: Props) {
  const t = useTranslate();
  const { columns } = read.report;
  const first = columns[0]?.name ?? '';
  const [codeColumn, setCodeColumn] = useState(guessColumn(columns, CODE_NAMES) || first);
  const [nameColumn, setNameColumn] = useState(guessColumn(columns, NAME_NAMES) || first);
  const [inhabitantsColumn, setInhabitantsColumn] = useState(guessColumn(columns, INHABITANT_NAMES));
  const [municipalityColumn, setMunicipalityColumn] = useState(guessColumn(columns, MUNICIPALITY_NAMES));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const parentColumn = (inhabitantsColumn && municipalityColumn) || null;
        const recipe = { codeColumn, nameColumn, parentColumn, inhabitantsColumn: inhabitantsColumn || null };
        onOpen(openOwnAreas(context, read, recipe));
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
        label={t('open.inhabitantsColumn')}
        columns={columns}
        value={inhabitantsColumn}
        none={t('open.inhabitantsNone')}
        onChange={setInhabitantsColumn}
      />
      {inhabitantsColumn !== '' && (
        <ColumnSelect
          label={t('open.municipalityColumn')}
          columns={columns}
          value={municipalityColumn}
          none={t('open.municipalityNone')}
          onChange={setMunicipalityColumn}
        />
      )}
      <button type="submit" className="button-primary" disabled={busy}>
        {t('open.show')}
      </button>
    </form>
  );
}
