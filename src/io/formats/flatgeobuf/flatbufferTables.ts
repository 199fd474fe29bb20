/** Bytes of a size prefix, of an offset, and of the number of elements of a vector. */
export const UINT32_LENGTH = 4;

/**
 * Reads the tables and vectors of flatbuffers straight from the bytes of a file, without an object per table.
 * A file holds one size-prefixed buffer per feature; {@link enter} says which. Every offset is held against the bounds
 * of that buffer: one that leads out throws RangeError, which the reader of the file turns into a problem.
 * Places are in bytes from the start of `view`; any alignment will do.
 */
export class FlatbufferTables {
  readonly view: DataView;
  /** Number of elements of the vector that was found last. */
  length = 0;

  private start = 0;
  private end = 0;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /**
   * Turn to the buffer from `start` (its size prefix) up to `end`.
   * @returns the place of its root table
   */
  enter(start: number, end: number): number {
    this.start = start;
    this.end = end;
    return this.follow(start + UINT32_LENGTH);
  }

  /**
   * The place of a field of a table, 0 where the table leaves it out.
   * @param slot where the field's place stands in the table's list of fields: 4 for the first, then 6, 8, …
   */
  field(table: number, slot: number): number {
    const { view } = this;
    const fields = table - view.getInt32(table, true);
    if (fields < this.start || fields + UINT32_LENGTH > this.end) throw outside();
    const size = view.getUint16(fields, true);
    if (fields + size > this.end) throw outside();
    if (slot + 2 > size) return 0;
    const offset = view.getUint16(fields + slot, true);
    if (table + offset >= this.end) throw outside();
    return offset === 0 ? 0 : table + offset;
  }

  /** The table that a field points at; 0 where there is none. */
  table(table: number, slot: number): number {
    const field = this.field(table, slot);
    return field === 0 ? 0 : this.follow(field);
  }

  /** A field of one byte; 0 where there is none. */
  byte(table: number, slot: number): number {
    const field = this.field(table, slot);
    return field === 0 ? 0 : this.view.getUint8(field);
  }

  /**
   * The place of the first element of a vector, whose {@link length} is kept; 0 and no length where there is none.
   * @param width bytes of one element
   */
  vector(table: number, slot: number, width: number): number {
    this.length = 0;
    const field = this.field(table, slot);
    if (field === 0) return 0;
    const vector = this.follow(field);
    this.length = this.view.getUint32(vector, true);
    const first = vector + UINT32_LENGTH;
    if (first + this.length * width > this.end) throw outside();
    return first;
  }

  /** Where the offset at `place` leads; there is room for four bytes there. */
  follow(place: number): number {
    if (place + UINT32_LENGTH > this.end) throw outside();
    const target = place + this.view.getUint32(place, true);
    if (target + UINT32_LENGTH > this.end) throw outside();
    return target;
  }
}

function outside(): RangeError {
  return new RangeError('an offset leads out of its feature');
}
