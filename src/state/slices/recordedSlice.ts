import type { PutAside } from '../jobs/workDatabase';
import type { Recorded } from '../history/history';
import { NO_RECORDS } from '../store/records';

/** Whether the work is on the machine: `refused` by its storage, or left to a newer page that wrote there. */
export type Keeping = 'kept' | 'writing' | 'refused' | 'outdated';

/** All that the user made, and the steps by which it came to be. Only steps change it. */
export interface RecordedSlice extends Recorded {
  keeping: Keeping;
  /** True while what is on the screen was last changed in another tab. */
  follows: boolean;
  /** What was kept and could not be read; empty once the user has it in a file. */
  unread: readonly PutAside[];
}

export const INITIAL_RECORDED: RecordedSlice = {
  records: NO_RECORDS,
  past: [],
  future: [],
  keeping: 'kept',
  follows: false,
  unread: [],
};
