import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { SecondCount } from '../../domain/coverage/secondCount';
import type { Problem } from '../../domain/problem';
import type { SecondCountRequest } from '../../engine/protocol';
import type { Progress } from '../../io/layerSource';
import { useActionContext } from '../../state/AppContext';

/** How a second count fares. */
export type SecondCountState =
  | { phase: 'idle' | 'stopped' }
  | { phase: 'running'; progress: Progress | null }
  | { phase: 'done'; count: SecondCount }
  | { phase: 'failed'; problem: Problem };

const IDLE: SecondCountState = { phase: 'idle' };

/**
 * The second count of one record: it is asked for by the user, and forgotten as soon as the record is another one. What
 * still runs then, or when the panel closes, is cancelled.
 */
export function useSecondCount(record: CoverageRecord) {
  const { engine } = useActionContext();
  const name = useId();
  const runs = useRef(0);
  const running = useRef<string | null>(null);
  const [found, setFound] = useState({ record, state: IDLE });

  const cancel = useCallback(() => {
    if (running.current !== null) void engine.cancel(running.current);
    running.current = null;
  }, [engine]);
  useEffect(() => cancel, [cancel, record]);

  const start = async (request: SecondCountRequest) => {
    const job = `second count ${name} ${++runs.current}`;
    running.current = job;
    // An answer that comes after the run was stopped, or after another was started, is nobody's.
    const show = (state: SecondCountState) => {
      if (running.current === job) setFound({ record, state });
    };
    show({ phase: 'running', progress: null });
    const result = await engine.secondCount(job, request, (progress) => {
      show({ phase: 'running', progress });
    });
    show(result.ok ? { phase: 'done', count: result.value } : { phase: 'failed', problem: result.problem });
    if (running.current === job) running.current = null;
  };

  const stop = () => {
    cancel();
    setFound({ record, state: { phase: 'stopped' } });
  };
  return { state: found.record === record ? found.state : IDLE, start, stop };
}
