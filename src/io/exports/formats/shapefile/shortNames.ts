import type { ExportField } from '../../exportDocument';
import { uniqueNames } from '../../../uniqueNames';

const LONGEST_NAME = 10;

/** Names of at most ten characters of ASCII, each different from the others, in the order of the fields. */
export function shortNames(fields: readonly ExportField[]): string[] {
  const plain = fields.map(({ name, shortName }) => shortName ?? asciiName(name));
  return uniqueNames(plain, [], LONGEST_NAME);
}

/** Letters without their accents, and an underscore for everything else that dBase does not allow. */
function asciiName(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '');
  return letters.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?=\d|$)/, 'f_');
}
