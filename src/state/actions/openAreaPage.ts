import { defineAction } from './action';

export const openAreaPage = defineAction<boolean>({
  id: 'openAreaPage',
  label: 'action.openAreaPage',
  enabled: (state) => state.selectedCode !== null,
  run: ({ store }, areaPageOpen) => {
    store.setState({ areaPageOpen });
  },
});
