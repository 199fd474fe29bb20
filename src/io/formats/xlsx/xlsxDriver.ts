import { loadLate } from '../../lateCode';
import type { FormatDriver } from '../formatDriver';

/** A workbook of Excel; it is a zip, and is told apart by what is in it. */
export const xlsxDriver: FormatDriver = {
  format: 'xlsx',
  name: 'Excel (xlsx)',
  recognises: () => false,
  holds: (names) => names.includes('xl/workbook.xml'),
  read: async (bytes, file, options) =>
    (await loadLate(() => import('./readXlsx'))).readXlsx(bytes, file, options),
};
