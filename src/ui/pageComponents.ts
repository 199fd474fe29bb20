import type { ComponentType } from 'react';
import type { Page } from '../state/slices/viewSlice';
import { AreaPage } from './area/AreaPage';

/** What every page beside the map shows. */
export const PAGE_COMPONENTS: Partial<Record<Page, ComponentType>> = {
  area: AreaPage,
};
