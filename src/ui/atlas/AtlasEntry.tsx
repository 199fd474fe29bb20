import { memo, useCallback } from 'react';
import type { PrintShapes } from '../../engine/printShapes/printShapes';
import type { ReportContent } from '../../state/selectors/report';
import type { MapTheme } from '../report/mapTheme';
import { ReportSheets } from '../report/ReportSheets';

interface Props {
  place: number;
  content: ReportContent;
  shapes: PrintShapes | null;
  theme: MapTheme;
  firstPage: number;
  onSheets: (place: number, count: number) => void;
}

/** The report of one area in an atlas; drawn once, however many follow. */
export const AtlasEntry = memo(function AtlasEntry({ place, onSheets, ...report }: Props) {
  const tell = useCallback(
    (count: number) => {
      onSheets(place, count);
    },
    [place, onSheets],
  );
  return <ReportSheets {...report} onSheets={tell} />;
});
