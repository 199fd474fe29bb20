import { defineAction } from './action';

export const closeWelcome = defineAction<null>({
  id: 'closeWelcome',
  label: 'action.closeWelcome',
  run: ({ store }) => {
    store.setState({ welcomed: true });
  },
});
