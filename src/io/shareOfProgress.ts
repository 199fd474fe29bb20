import type { WorkOptions } from './layerSource';

/**
 * The options for one of several steps of a piece of work, so that its progress goes on from that of the step before.
 * Progress of which the total is not known is told as it comes.
 * @param from share of the whole that is done when the step begins, from 0 to 1
 * @param to the same for when it ends
 */
export function shareOfProgress<Options extends WorkOptions>(
  options: Options,
  from: number,
  to: number,
): Options {
  const { onProgress } = options;
  if (!onProgress) return options;
  return {
    ...options,
    onProgress: ({ stage, done, total }) => {
      onProgress({ stage, done: total ? total * from + done * (to - from) : done, total });
    },
  };
}
