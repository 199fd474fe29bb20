import { strToU8, zipSync } from 'fflate';

type Value = string | number | null;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const cell = (value: Value, at: string): string =>
  value === null
    ? ''
    : typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;

/** An Excel workbook of sheets with rows of values, as small as one can be. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly Value[])[]>>,
): Uint8Array<ArrayBuffer> {
  const names = Object.keys(sheets);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const list = names.map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`,
  );
  const links = names.map(
    (_, at) =>
      `<Relationship Id="r${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const parts = Object.values(sheets).map((rows, at): [string, Uint8Array] => {
    const filled = rows.map((row, index) => {
      const cells = row.map((value, column) =>
        cell(value, `${String.fromCharCode(65 + column)}${index + 1}`),
      );
      return `<row r="${index + 1}">${cells.join('')}</row>`;
    });
    const sheet = `<worksheet xmlns="${main}"><sheetData>${filled.join('')}</sheetData></worksheet>`;
    return [`xl/worksheets/sheet${at + 1}.xml`, strToU8(sheet)];
  });
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${relations}">${links.join('')}</Relationships>`,
    ),
    ...Object.fromEntries(parts),
  });
}
