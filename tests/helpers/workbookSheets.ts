import { unzipSync } from 'fflate';

/** The cells of every sheet of a workbook by their place ("A1"), and the sheet's own text. */
export function workbookSheets(
  bytes: Uint8Array,
): Map<string, { xml: string; cells: Map<string, string | number> }> {
  const files = unzipSync(bytes);
  const xml = (path: string) => new TextDecoder().decode(files[path]);
  const decode = (text: string) =>
    text
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
  const shared = [...xml('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t><\/si>/gs)].map(
    ([, text]) => decode(text!),
  );
  const names = [...xml('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name!);
  return new Map(
    names.map((name, index) => {
      const sheet = xml(`xl/worksheets/sheet${index + 1}.xml`);
      const cells = [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v>/g)].map(
        ([, place, attributes, value]): [string, string | number] => [
          place!,
          attributes!.includes('t="s"') ? shared[Number(value)]! : Number(value),
        ],
      );
      return [name, { xml: sheet, cells: new Map(cells) }];
    }),
  );
}
