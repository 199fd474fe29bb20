import { expect, test } from 'vitest';
import { localText } from '../../../../src/domain/catalog/localText';
import { OFFICIAL_SOURCES } from '../../../../src/domain/catalog/officialSources';
import { LANGUAGES } from '../../../../src/domain/language';
import { lekpTarget } from '../../../../src/domain/targets/lekp';
import { serviceOf } from '../../../../src/io/services/serviceAddress';

const byId = new Map(OFFICIAL_SOURCES.map((source) => [source.id, source]));

test('every source has an id of its own, fit for the name of a file', () => {
  expect(byId.size).toBe(OFFICIAL_SOURCES.length);
  for (const id of byId.keys()) expect(id).toMatch(/^[a-z-]+$/);
});

test.each(OFFICIAL_SOURCES)('$id is a layer of a service or a file in a zip, by https', ({ address }) => {
  const service = serviceOf(address);
  if (!address.endsWith('.zip')) expect(service?.layer).toBeTruthy();
  else expect(service).toBeNull();
  expect(address).toMatch(/^https:/);
});

test.each(OFFICIAL_SOURCES)('$id is told in every language', ({ name, owner, licence, caution }) => {
  for (const text of [name, owner, licence, caution ?? null]) {
    if (text === null) continue;
    for (const language of LANGUAGES) expect(localText(language, text).trim()).not.toBe('');
  }
  const [dutch, english] = LANGUAGES.map((language) => localText(language, name));
  expect(dutch).not.toBe(english);
});

test('no network, no hub and no tree without a year is a measure of a target, and each says why', () => {
  for (const id of ['fietsnetwerk', 'hoppinpunten', 'bomen-antwerpen']) {
    expect(byId.get(id)).toMatchObject({
      content: { role: 'reference' },
      caution: { nl: expect.stringMatching(/telt niet mee/) as string },
    });
  }
});

test('measures of what the pact calls extra have a year; connectors are joined by all that gives them their weight', () => {
  for (const { content } of OFFICIAL_SOURCES) {
    if (content.role !== 'measures') continue;
    const { kind, counting } = lekpTarget(content.target);
    if (kind === 'extra') expect(content.yearColumn).not.toBeNull();
    if (counting.weighConnectors)
      expect(content.rows?.columns).toEqual(expect.arrayContaining(['kw', 'toegankelijkheid']));
  }
});
