import { AttributeBuilder } from '../../attributeBuilder';
import type { AttributeColumn } from '../../columns';
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

  /** @returns what is wrong with the properties; null when they were added. */
  add(feature: number, id: string | number | null, properties: object): Cause | null {
    if (id !== null) {
      this.ids.set(feature, id);
      this.hasIds = true;
    }
    for (const [name, value] of Object.entries(properties) as [string, unknown][]) {
      let column = this.properties.get(name);
      if (!column) this.properties.set(name, (column = new AttributeBuilder(name, null)));
      const isPlain = typeof value !== 'object' || value === null;
      const read = isPlain ? (value as string | number | boolean | null) : jsonText(value);
      if (!isPlain && read === null) return 'tooDeep';
      column.set(feature, read);
    }
    return null;
  }

  toColumns(featureCount: number): AttributeColumn[] {
    const columns = [...this.properties.values()];
    if (this.hasIds && !this.properties.has(ID)) columns.unshift(this.ids);
    return columns.map((column) => column.toColumn(featureCount));
  }
}
