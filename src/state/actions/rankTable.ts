import type { RankingKey } from '../../domain/coverage/ranking';
import { defineAction } from './action';

/** Order the table by a column; the same column again turns the order around. Text starts at A, numbers at the most. */
export const rankTable = defineAction<RankingKey>({
  run: ({ store }, key) => {
    const { ranking } = store.getState();
    const descending = ranking.key === key ? !ranking.descending : key !== 'name' && key !== 'code';
    store.setState({ ranking: { key, descending } });
  },
});
