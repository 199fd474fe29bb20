import { useState } from 'react';
import type { Result } from '../../domain/result';
import type { ActionContext } from '../../state/store/action';
import { openBoundaries } from '../../state/actions/boundaries';
import { openAreaLayer } from '../../state/actions/layers';
import { namesMunicipalities } from '../../state/jobs/boundaries';
import type { ReadSource } from '../../state/jobs/ownLayers';
import { layerTitle } from '../../state/selectors/work';
import { useApp } from '../../state/store/AppContext';
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

/** A file's name as a person would say it. */
function withoutEnding(file: string): string {
  return file.replace(/\.[a-z0-9]{2,8}$/i, '') || file;
}

/** Which column is the code and which the name of an area. */
export function AreaRecipeFields({ context, read, busy, onOpen }: Props) {
  const t = useTranslate();
  const { columns } = read.report;
  const known = read.replaces?.role === 'areas' ? read.replaces : null;
  const there = (column: string | null | undefined): string | undefined =>
    columns.some(({ name }) => name === column) ? (column ?? undefined) : undefined;
  const first = columns[0]?.name ?? '';
  const [codeColumn, setCodeColumn] = useState(
    there(known?.recipe.codeColumn) ?? (guessColumn(columns, CODE_NAMES) || first),
  );
  const [nameColumn, setNameColumn] = useState(
    there(known?.recipe.nameColumn) ?? (guessColumn(columns, NAME_NAMES) || first),
  );
  const [inhabitantsColumn, setInhabitantsColumn] = useState(
    known ? (there(known.recipe.inhabitantsColumn) ?? '') : guessColumn(columns, INHABITANT_NAMES),
  );
  const [parentColumn, setParentColumn] = useState(
    known
      ? (there(known.recipe.parentColumn) ?? '')
      : guessColumn(
          columns.filter(({ name }) => name !== codeColumn),
          PARENT_NAMES,
        ),
  );
  const [vintage, setVintage] = useState(known?.vintage ? String(known.vintage) : '');
  const named = useApp((state) => (known ? layerTitle(state, known) : withoutEnding(read.name)));
  const [title, setTitle] = useState(named);
  const year = vintage === '' ? null : Number(vintage);
  const request = () => ({
    recipe: {
      ...{ codeColumn, nameColumn },
      ...{ parentColumn: parentColumn || null, inhabitantsColumn: inhabitantsColumn || null },
    },
    ...{ read, vintage: year, title: title.trim() || named },
  });
  const place = columns.findIndex(({ name }) => name === codeColumn);
  const canLend = useApp(
    (state) =>
      !known &&
      namesMunicipalities(
        state,
        read.firstRows.map((row) => row[place]),
      ),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(openAreaLayer.run(context, request()));
      }}
    >
      <TextField label={t('open.levelName')} required value={title} onChange={setTitle} />
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
      <div className="dialog-buttons">
        <button type="submit" className="button-primary" disabled={busy}>
          {t('open.show')}
        </button>
        {canLend && (
          <button
            type="button"
            className="button-plain"
            disabled={busy}
            onClick={() => {
              onOpen(openBoundaries.run(context, request()));
            }}
          >
            {t('layers.useBoundaries')}
          </button>
        )}
      </div>
      {canLend && <p className="muted">{t('layers.useBoundariesHelp')}</p>}
    </form>
  );
}
