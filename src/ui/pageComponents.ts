import type { ComponentType } from 'react';
import type { Page } from '../state/store/view';
import { late } from './shared/late';
import type { LateProps } from './shared/late';

const AreaPage = late(async () => (await import('./area/AreaPage')).AreaPage);
const ComparePage = late(async () => (await import('./compare/ComparePage')).ComparePage);
const OverviewPage = late(async () => (await import('./overview/OverviewPage')).OverviewPage);
const ReportPage = late(async () => (await import('./report/ReportPage')).ReportPage);
const AtlasPage = late(async () => (await import('./atlas/AtlasPage')).AtlasPage);

/** What every page shows that leaves no room for the map. */
export const PAGE_COMPONENTS: Partial<Record<Page, ComponentType<LateProps>>> = {
  overview: OverviewPage,
  area: AreaPage,
  compare: ComparePage,
  report: ReportPage,
  atlas: AtlasPage,
};
