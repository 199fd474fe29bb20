import type { Problem } from '../../domain/problem';
import { exportFile } from '../exportFile';
import type { TakeRequest } from '../exportFile';
import { defineAction } from './action';

interface TakeFileInput extends TakeRequest {
  /** Hears the problem that stopped it, or null once the file was offered. */
  onDone: (problem: Problem | null) => void;
}

/** Make a file of figures or shapes, and offer it as a download. */
export const takeFile = defineAction<TakeFileInput>({
  enabled: (state) => state.phase === 'ready',
  run: (context, { onDone, ...request }) => {
    void exportFile(context, request).then((result) => {
      onDone(result.ok ? null : result.problem);
    });
  },
});
