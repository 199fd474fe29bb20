import { checkColumnCount } from '../../../features/tableLimits';
import { attributeColumns, AttributeBuilder } from '../../../features/attributeBuilder';
import type { AttributeColumn } from '../../../features/columns';
import type { Cause } from '../../../domain/cause';
import { jsonText } from './jsonText';

const ID = 'id';

/**
 * Collects the properties of GeoJSON features as columns, in the order in which their names first occur. Nested
 * values become their JSON text. The id of the features becomes a first column `id`, unless a property has that name.
 */
export class GeoJsonAttributes {
  private readonly properties = new Map<string, AttributeBuilder>();
  private readonly ids = new AttributeBuilder(ID, null);
  private hasIds = false;

  /**
   * @returns what is wrong with the properties; null when they were added.
   * @throws TooManyColumns
   */
  add(feature: number, id: unknown, properties: object): Cause | null {
    if (id !== null) {
      this.ids.set(feature, plainValue(id));
      this.hasIds = true;
    }
    for (const [name, value] of Object.entries(properties) as [string, unknown][]) {
      let column = this.properties.get(name);
      if (!column) {
        checkColumnCount(this.properties.size + 1);
        this.properties.set(name, (column = new AttributeBuilder(name, null)));
      }
      const read = plainValue(value);
      if (read === null && value !== null) return 'tooDeep';
      column.set(feature, read);
    }
    return null;
  }

  toColumns(featureCount: number): AttributeColumn[] {
    const columns = [...this.properties.values()];
    if (this.hasIds && !this.properties.has(ID)) columns.unshift(this.ids);
    return attributeColumns(columns, featureCount);
  }
}

/** null also where a nested value is nested too deep to be written. */
function plainValue(value: unknown): string | number | boolean | null {
  if (typeof value !== 'object' || value === null) return value as string | number | boolean | null;
  return jsonText(value);
}
