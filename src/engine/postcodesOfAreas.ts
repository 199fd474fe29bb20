import { attributeValue } from '../features/columns';
import type { Columns } from '../features/columns';

/** Names under which layers of areas have a postcode. */
const POSTCODE_NAMES = /^(post_?code|postnummer|postnr|zip(_?code)?|code_?postal|cp)$/i;

/** The postcode of every area as its layer has it, in their order; undefined for a layer without a column of them. */
export function postcodesOfAreas({ attributes, count }: Columns): (string | null)[] | undefined {
  const column = attributes.find(({ name }) => POSTCODE_NAMES.test(name.trim()));
  if (!column) return undefined;
  return Array.from({ length: count }, (_, area) => {
    const value = attributeValue(column, area);
    return value === null ? null : String(value);
  });
}
