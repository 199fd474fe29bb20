import { extractText, getDocumentProxy } from 'unpdf';

/** The text of every page of a PDF, in the order of its drawing, with single spaces. */
export async function pdfPages(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(pdf)), { mergePages: false });
  return text.map((page) => page.replace(/[\s\u00a0]+/g, ' '));
}

/** Width and height of every page in mm, rounded. */
export async function pdfPageSizes(pdf: Uint8Array): Promise<[number, number][]> {
  const document = await getDocumentProxy(Uint8Array.from(pdf));
  const pages = Array.from({ length: document.numPages }, (_, page) => document.getPage(page + 1));
  return (await Promise.all(pages)).map((page) => {
    const { width, height } = page.getViewport({ scale: 25.4 / 72 });
    return [Math.round(width), Math.round(height)];
  });
}
