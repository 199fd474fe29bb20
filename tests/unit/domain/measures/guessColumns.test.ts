import { expect, test } from 'vitest';
import { guessRoleColumn } from '../../../../src/domain/measures/guessColumns';

const sampled = (columns: Record<string, readonly unknown[]>) =>
  Object.entries(columns).map(([name, values]) => ({ name, values }));

test.each([
  ['a name goes before values', { wanneer: [2021, 2022], plantjaar: [null] }, 'plantjaar'],
  ['a column of years', { soort: ['eik', 'es'], wanneer: [2021, 2022, null] }, 'wanneer'],
  ['a column of days as text', { gezet: ['14/05/2023', '2022-01-02'] }, 'gezet'],
  ['two could be it', { een: [2021], twee: [2022] }, null],
  ['a survey', { opmeting: [2021], laatste_controle: ['2024-05-01'] }, null],
  ['numbers that are no years', { hoogte: [1200, 2500, 3100] }, null],
  ['few of them years', { code: ['2021', 'A12', 'B13'] }, null],
  ['no values', { leeg: [null, ''] }, null],
] as const)('the year: %s', (_what, columns, expected) => {
  expect(guessRoleColumn('year', sampled(columns))).toBe(expected);
});

test.each([
  ['words of a status, one of them not known', { x: ['aangeplant', 'gepland', 'nagekeken'] }, 'x'],
  ['concepts of OSLO', { x: ['https://data.vlaanderen.be/id/concept/KlAIMToestand/in-gebruik'] }, 'x'],
  ['yes and no', { x: ['ja', 'nee'] }, null],
  ['free text', { x: ['gepland', 'dode boom', 'zie dossier', 'stam'] }, null],
] as const)('the status: %s', (_what, columns, expected) => {
  expect(guessRoleColumn('status', sampled(columns))).toBe(expected);
});

test('the access by its words, and no power without a name', () => {
  expect(guessRoleColumn('access', sampled({ wie: ['publiek', 'semi-publiek', 'privé'] }))).toBe('wie');
  expect(guessRoleColumn('power', sampled({ sterk: [11, 22] }))).toBeNull();
});
