import { useEffect, useRef } from 'react';
import { formatQuantity, formatRequired, withUnit } from '../../i18n/format';
import { countsText, kindNotes } from '../../i18n/planMeasureText';
import { notCountedText } from '../../i18n/planText';
import { areaNameOf, selectPenReadout } from '../../state/selectors/pen';
import { selectTargetInForce } from '../../state/selectors/targets';
import { useActionContext, useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';
import { overlapTexts, useOverlap } from './OverlapHint';

/** So long the numbers stay the same before they are said, in milliseconds. */
const REST = 400;
/** Areas that are named; a long line crosses many. */
const MOST_AREAS = 4;

/** What the measure under the hand counts, in lines of text; null while nothing is under it. */
function useReadoutLines() {
  const t = useTranslate();
  const { store } = useActionContext();
  const language = useApp((state) => state.language);
  const cpeWeights = useApp((state) => state.cpeWeights);
  const readout = useApp(selectPenReadout);
  const overlap = useOverlap(readout?.measure ?? null);
  if (!readout) return null;
  const { measure, count, size, quantity, areas, gap } = readout;
  const held = selectTargetInForce(store.getState(), measure.target);
  if (!held) return null;
  const { unit } = held.target;
  const amount = (of: number) => withUnit(language, formatQuantity(of, unit), of, unit);
  const named = areas
    .slice(0, MOST_AREAS)
    .map(({ area, quantity: part }) => `${areaNameOf(store.getState(), area)} ${amount(part)}`);
  if (areas.length > MOST_AREAS) named.push(t('pen.moreAreas', { count: areas.length - MOST_AREAS }));
  return {
    head: count.notCounted
      ? notCountedText(language, count.notCounted, held.target)
      : countsText(language, quantity ?? 0, held),
    counts: count.notCounted === null,
    notes: [
      ...kindNotes(language, { measure, held, count }, size, cpeWeights),
      ...(overlap ? [t('pen.overlap', overlapTexts(language, overlap, quantity))] : []),
    ],
    areas: named.join(' · '),
    gap: gap && {
      before: formatRequired(gap.before, unit),
      after: withUnit(language, formatRequired(gap.after, unit), gap.after, unit),
    },
  };
}

/**
 * What counts of the measure under the hand, and why not, beside the pointer, or beside the cross of the keyboard. A screen
 * reader hears it when the hand rests, not at every move.
 */
export function PenReadout() {
  const t = useTranslate();
  const lines = useReadoutLines();
  const isDrawing = useApp((state) => state.pen !== null);
  const box = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    const panel = box.current?.closest<HTMLElement>('.map-panel');
    if (!panel || !isDrawing) return;
    const put = (x: number, y: number): void => {
      const { width, height } = panel.getBoundingClientRect();
      box.current?.style.setProperty('--x', `${x > width - 280 ? x - 276 : x + 18}px`);
      box.current?.style.setProperty('--y', `${y > height - 150 ? y - 130 : y + 18}px`);
    };
    const followPointer = (event: PointerEvent): void => {
      const { left, top } = panel.getBoundingClientRect();
      put(event.clientX - left, event.clientY - top);
    };
    const followKeys = (): void => put(panel.clientWidth / 2, panel.clientHeight / 2);
    panel.addEventListener('pointermove', followPointer);
    panel.addEventListener('keydown', followKeys);
    return () => {
      panel.removeEventListener('pointermove', followPointer);
      panel.removeEventListener('keydown', followKeys);
    };
  }, [isDrawing]);

  const gapText = lines?.gap && t('pen.gap', lines.gap);
  const text = lines && [lines.head, ...lines.notes, lines.areas, gapText].filter(Boolean).join(', ');
  useEffect(() => {
    if (!text) return;
    const timer = setTimeout(() => {
      status.current!.textContent = text;
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <>
      <div ref={box} className="pen-readout" aria-hidden="true" hidden={!lines || !isDrawing}>
        {lines && (
          <>
            <strong className={lines.counts ? undefined : 'pen-not-counted'}>{lines.head}</strong>
            {lines.notes.map((note) => (
              <span key={note}>{note}</span>
            ))}
            {lines.areas && <span>{lines.areas}</span>}
            {lines.gap && (
              <span className="pen-gap">
                {t('pen.gapWord')} <del>{lines.gap.before}</del> → <b>{lines.gap.after}</b>
              </span>
            )}
          </>
        )}
      </div>
      <p ref={status} className="visually-hidden" role="status" />
    </>
  );
}
