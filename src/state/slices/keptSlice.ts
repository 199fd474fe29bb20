/** What is kept beside the work on the user's own machine between visits. */
export interface KeptSlice {
  /** True once the welcome was closed. */
  welcomed: boolean;
}

export const INITIAL_KEPT: KeptSlice = { welcomed: false };
