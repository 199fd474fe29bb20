import { expect, test } from 'vitest';
import { parseCatalog } from '../../../src/domain/catalog/catalog';
import { catalogSourcesText } from '../../../src/i18n/catalogSourcesText';
import { valueOf } from '../../helpers/valueOf';

const STATBEL = { source: 'Statbel', licence: 'CC BY 4.0', date: '2025-01-01' };
const TABLE = { url: 'a.csv', codeColumn: 'code', valueColumn: 'value' };
const CATALOG = {
  ...{ version: 1, title: 'Site' },
  areas: [
    {
      ...{
        id: 'towns',
        level: 'municipality',
        vintage: 2025,
        url: 'a.fgb',
        codeColumn: 'code',
        nameColumn: 'name',
      },
      ...{ parentColumn: null, schematic: false, ...STATBEL },
    },
  ],
  denominators: [
    { id: 'inhabitants', year: 2025, ...TABLE, ...STATBEL },
    { id: 'inhabitants', year: 2020, ...TABLE, ...STATBEL, date: '2020-01-01' },
  ],
  measures: [],
  figures: [
    {
      ...{ id: 'f', target: 'laden', caveat: 'pointsNotCpe', ...TABLE, date: '2026-03' },
      ...{ source: { nl: 'Departement', en: 'Department' }, licence: { nl: 'Open data', en: 'Open data' } },
    },
  ],
};

test('every source of a catalog stands once, with what it is of, its date and its licence', () => {
  expect(catalogSourcesText('nl', valueOf(parseCatalog(CATALOG, 'catalog.json')))).toEqual([
    { what: 'Grenzen, Inwoners', source: 'Statbel', date: '1 januari 2025', licence: 'CC BY 4.0' },
    { what: 'Inwoners', source: 'Statbel', date: '1 januari 2020', licence: 'CC BY 4.0' },
    { what: 'Laadpunten', source: 'Departement', date: 'maart 2026', licence: 'Open data' },
  ]);
});

test('a catalog that is wrong says where and how, and no words of a library', () => {
  const { title: _, ...untitled } = CATALOG;
  expect(parseCatalog(untitled, 'catalog.json')).toMatchObject({
    problem: { code: 'catalog.invalid', params: { place: 'title', cause: 'missing' } },
  });
});
