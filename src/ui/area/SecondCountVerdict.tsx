import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { agreementOf } from '../../domain/coverage/secondCount';
import type { SecondCount } from '../../domain/coverage/secondCount';
import { formatNumber, formatQuantity, withUnit } from '../../i18n/format';
import { useApp, useActionContext } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';
import type { Problem } from '../../domain/problem';
import type { SecondCountRequest } from '../../worker/protocol';
import type { Progress } from '../../io/layerSource';

/** Differences are small: in hundredths of the unit. */
const DECIMALS = 2;

/** Whether a second count finds the number of a record, and where it does not by how much it differs. */
export function SecondCountVerdict({ record, count }: { record: CoverageRecord; count: SecondCount }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { unit } = record.inForce.target;
  const isMeasured = record.geodesic !== null;
  const parts = (['realised', 'planned'] as const).map((of) => {
    const first = record[of] ?? 0;
    return { of, agreement: agreementOf(first, count[of], isMeasured), difference: count[of] - first };
  });
  const agreement = (['different', 'nearly', 'same'] as const).find((one) =>
    parts.some((part) => part.agreement === one),
  )!;
  const quantity = (value: number) => withUnit(language, formatQuantity(value, unit), value, unit);
  const difference = (value: number) =>
    withUnit(language, formatNumber(Math.abs(value), DECIMALS), Math.abs(value), unit);
  return (
    <>
      <p>
        <strong>
          {t(`second.${agreement}`, {
            difference: difference(Math.max(...parts.map((part) => Math.abs(part.difference)))),
          })}
        </strong>{' '}
        {t('second.found', {
          realised: quantity(count.realised),
          plan: count.planned === 0 ? 'none' : 'some',
          planned: quantity(count.planned),
          features: count.features,
        })}
      </p>
      {parts
        .filter((part) => part.agreement === 'different')
        .map((part) => (
          <p key={part.of}>
            {t(part.difference > 0 ? 'second.more' : 'second.less', {
              of: t(`second.${part.of}`),
              difference: difference(part.difference),
            })}
          </p>
        ))}
      {agreement !== 'same' && <p>{t(isMeasured ? 'second.whyMeasured' : 'second.whyCounted')}</p>}
    </>
  );
}

/** How a second count fares. */
type SecondCountState =
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
