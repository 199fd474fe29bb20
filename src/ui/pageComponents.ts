import type { ComponentType } from 'react';
import type { Page } from '../state/store/view';
import { AreaPage } from './area/AreaPage';
import { AtlasPage } from './atlas/AtlasPage';
import { ReportPage } from './report/ReportPage';
import { ComparePage } from './compare/ComparePage';

/** What every page shows that leaves no room for the map. */
export const PAGE_COMPONENTS: Partial<Record<Page, ComponentType>> = {
  area: AreaPage,
  compare: ComparePage,
  report: ReportPage,
  atlas: AtlasPage,
};
