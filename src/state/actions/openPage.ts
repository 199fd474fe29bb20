import type { Page } from '../slices/viewSlice';
import { defineAction } from './action';

/** Show another page; those about one area need an area to be chosen. */
export const openPage = defineAction<Page>({
  run: ({ store }, page) => {
    if ((page === 'area' || page === 'report') && store.getState().selectedCode === null) return;
    store.setState({ page });
  },
});
