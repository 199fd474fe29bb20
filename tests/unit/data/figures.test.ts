import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';

type Row = Record<string, string>;

function rows(file: string): Row[] {
  const { data, errors } = Papa.parse<Row>(readFileSync(`data/figures/${file}`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

const total = (table: Row[], column: string) => table.reduce((sum, row) => sum + Number(row[column]), 0);
/** The tables without the padding of their columns. */
const readme = readFileSync('data/README.md', 'utf8').replace(/ +/g, ' ');

describe('the list of files', () => {
  const files = readdirSync('data/figures').map((name) => `figures/${name}`);

  test.each(files)('%s is as its checksum says', (file) => {
    const checksum = createHash('sha256')
      .update(readFileSync(`data/${file}`))
      .digest('hex');
    expect(readme).toContain(`| ${file} | ${checksum} |`);
  });

  test.each(files)('%s has the number of rows, a source, a licence and a date', (file) => {
    const [, count, source, licence, date] =
      new RegExp(`^\\| ${file} \\| (\\d+) \\| (.+) \\| (.+) \\| (.+) \\|$`, 'm').exec(readme) ?? [];
    expect(rows(file.slice('figures/'.length))).toHaveLength(Number(count));
    expect([source, licence, date].every(Boolean)).toBe(true);
  });
});

describe('municipalities', () => {
  const municipalities = rows('municipalities-2025.csv');

  test('are the 285 of Flanders, spread over the provinces as the law says', () => {
    expect(new Set(municipalities.map(({ nis }) => nis)).size).toBe(285);
    const counts: Record<string, number> = {};
    for (const { province } of municipalities) counts[province!] = (counts[province!] ?? 0) + 1;
    expect(counts).toEqual({
      Antwerpen: 67,
      'Vlaams-Brabant': 63,
      'West-Vlaanderen': 62,
      'Oost-Vlaanderen': 55,
      Limburg: 38,
    });
  });

  test('add up to the totals of Flanders', () => {
    expect(total(municipalities, 'inhabitants_2020')).toBe(6_629_143);
    expect(total(municipalities, 'charging_points_2026_03')).toBe(79_945);
    for (const column of Object.keys(municipalities[0]!).slice(3)) {
      if (column === 'inhabitants_2021_basis') continue;
      const sum = total(municipalities, column).toLocaleString('en');
      expect(readme, `${column} ${sum}`).toContain(sum);
    }
  });

  test('miss the dwellings of 12, which are not zero', () => {
    expect(municipalities.filter((row) => row['dwellings_2025'] === '')).toHaveLength(12);
    expect(municipalities.filter((row) => row['dwellings_2025'] === '0')).toEqual([]);
  });

  test('say which inhabitants of 2021 are estimated', () => {
    const estimated = municipalities.filter((row) => row['inhabitants_2021_basis'] === 'estimated');
    expect(estimated).toHaveLength(12);
    const partly = municipalities.filter((row) => row['inhabitants_2021_basis'] === 'partly_estimated');
    expect(partly.map(({ name }) => name)).toEqual(['Antwerpen']);
  });
});

describe('the mergers of 2025', () => {
  const mergers = rows('mergers-2025.csv');

  test('lead 300 codes to the 285', () => {
    expect(new Set(mergers.map((row) => row['nis_2024'])).size).toBe(300);
    const current = new Set(mergers.map((row) => row['nis_2025']));
    expect(current).toEqual(new Set(rows('municipalities-2025.csv').map(({ nis }) => nis)));
  });

  test('take Zwijndrecht to another province', () => {
    expect(mergers.find((row) => row['nis_2024'] === '11056')).toMatchObject({
      nis_2025: '46030',
      name_2025: 'Beveren-Kruibeke-Zwijndrecht',
    });
  });
});

describe('the population grid', () => {
  const grid = rows('population-grid-1km-2020.csv');

  test('names every cell once and every municipality at least once', () => {
    expect(new Set(grid.map(({ cell }) => cell)).size).toBe(grid.length);
    expect(grid.every(({ cell }) => /^N\d{4}E\d{4}$/.test(cell!))).toBe(true);
    expect(new Set(grid.map((row) => row['nis_2025'])).size).toBe(285);
  });

  test('holds somewhat more people than Flanders, for the cells on its border', () => {
    expect(total(grid, 'inhabitants_2020')).toBe(6_676_321);
  });
});
