import { defineAction } from './action';

/** Take an area into the one in the making, or out again. */
export const toggleMember = defineAction<string>({
  run: ({ store }, code) => {
    store.setState(({ composition }) => {
      if (!composition) return {};
      const { codes } = composition;
      const rest = codes.filter((other) => other !== code);
      return { composition: { ...composition, codes: rest.length < codes.length ? rest : [...codes, code] } };
    });
  },
});
