import { expect, test } from 'vitest';
import { lekpTarget } from '../../../src/domain/targets/lekp';
import type { TargetInForce } from '../../../src/domain/targets/targetInForce';
import { ownNormTexts } from '../../../src/i18n/ownNormTexts';

test('a norm that is not that of the pact is said in words, with the area it holds for', () => {
  const target = lekpTarget('ontharding');
  const norms = { ...target.norms, '1.0': { ...target.norms['1.0']!, quantity: 18 } };
  const inForce = {
    ...{ key: 'ontharding', name: null, change: null },
    target: { ...target, norms, deadline: '2040-12-31' },
  } as TargetInForce;
  expect(ownNormTexts('nl', [inForce], '1.0', () => 'Netevallei')).toEqual([
    'Ontharding: 18 m² per inwoner, tegen eind 2040 (Netevallei)',
  ]);
  expect(ownNormTexts('en', [{ ...inForce, name: 'Pleinen' }], '1.0', () => null)).toEqual([
    'Pleinen: 18 m² per inhabitant, by the end of 2040',
  ]);
});
