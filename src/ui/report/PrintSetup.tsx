import { useEffect } from 'react';

/** Paper for the sheets, which bring their own margins; only while they are on the screen. */
const PAPER = '@page { size: A4 portrait; margin: 0; }';

/** What the browser's print window needs to know of a report: its paper, and a name for the file. */
export function PrintSetup({ fileName }: { fileName: string }) {
  useEffect(() => {
    const before = document.title;
    document.title = fileName;
    return () => {
      document.title = before;
    };
  }, [fileName]);
  useEffect(() => {
    // Not a style element: the policy of the page lets none through that script puts there.
    const paper = new CSSStyleSheet();
    paper.replaceSync(PAPER);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== paper);
    };
  }, []);
  return null;
}
