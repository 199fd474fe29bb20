import type { nl } from './nl';

/** Every text of the interface, by key. A key that does not exist does not compile. */
export type MessageKey = keyof typeof nl;
