import type { WorkChannel } from '../../src/state/jobs/keepWork';

/** Channels of one browser: what one tab says, the others hear, each in a turn of its own. */
export function channels(): () => WorkChannel {
  const all: WorkChannel[] = [];
  return () => {
    const channel: WorkChannel = {
      onmessage: null,
      postMessage: (data) => {
        for (const other of all) {
          if (other !== channel) setTimeout(() => other.onmessage?.({ data } as MessageEvent));
        }
      },
    };
    all.push(channel);
    return channel;
  };
}
