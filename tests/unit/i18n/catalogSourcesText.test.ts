import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCatalog } from '../../../src/domain/catalog/catalog';
import { catalogSourcesText } from '../../../src/i18n/catalogSourcesText';
import { valueOf } from '../../helpers/valueOf';

test('every source of the catalog stands once, with what it is of, its date and its licence', () => {
  const catalog = valueOf(
    parseCatalog(JSON.parse(readFileSync('public/data/catalog.json', 'utf8')), 'catalog'),
  );
  const lines = catalogSourcesText('nl', catalog);
  expect(lines).toContainEqual({
    what: 'Laadpunten',
    source: 'Departement Mobiliteit en Openbare Werken',
    date: 'maart 2026',
    licence: 'Open data Vlaamse overheid',
  });
  expect(lines).toContainEqual({
    what: 'Inwoners, Bevolking per vak van 1 km',
    source: 'Statbel',
    date: '1 januari 2020',
    licence: 'CC BY 4.0',
  });
  expect(new Set(lines.map((line) => Object.values(line).slice(1).join())).size).toBe(lines.length);
});
