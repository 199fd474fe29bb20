import { describe, expect, test } from 'vitest';
import { checkTerms } from '../../../../src/domain/targets/checkTerms';

const SOUND = {
  norm: { quantity: 0.5, per: 100 },
  baseline: '2021-01-01',
  deadline: '2040-12-31',
  source: 'Raadsbesluit',
};

test('sound numbers with a source have no fault', () => {
  expect(checkTerms(SOUND)).toEqual([]);
  expect(checkTerms({ ...SOUND, name: 'Bomen' })).toEqual([]);
});

describe('a fault is named after its field', () => {
  test.each([
    ['norm', { norm: { quantity: 0, per: 1 } }],
    ['norm', { norm: { quantity: NaN, per: 1 } }],
    ['per', { norm: { quantity: 1, per: -1 } }],
    ['per', { norm: { quantity: 1, per: Infinity } }],
    ['baseline', { baseline: '0NaN-01-01' }],
    ['deadline', { deadline: '2040-02-30' }],
    ['deadlineOrder', { deadline: '2020-12-31' }],
    ['deadlineOrder', { deadline: '2021-01-01' }],
    ['source', { source: '  ' }],
    ['name', { name: ' ' }],
  ])('%s', (fault, change) => {
    expect(checkTerms({ ...SOUND, ...change })).toEqual([fault]);
  });
});

test('all faults are said at once', () => {
  expect(checkTerms({ ...SOUND, norm: { quantity: 0, per: 0 }, source: '' })).toEqual([
    'norm',
    'per',
    'source',
  ]);
});
