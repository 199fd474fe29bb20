import '../styles/ownAreas.css';
import { useEffect, useRef, useState } from 'react';
import type { Area } from '../../domain/areas/area';
import { itemAt } from '../../domain/itemAt';
import { findAddresses } from '../../io/services/addressSearch';
import type { AddressAnswer, FoundAddress } from '../../io/services/addressSearch';
import { chooseAddress, closeAddress } from '../../state/actions/address';
import { findArea } from '../../state/actions/selection';
import { selectKnownLevel, selectLevel } from '../../state/selectors/levels';
import { useAct, useActionContext, useApp } from '../../state/store/AppContext';
import type { AreaLevel } from '../../state/store/data';
import { ActionButton } from '../shared/ActionButton';
import { useEscape } from '../shared/useEscape';
import { useTranslate } from '../shared/useTranslate';

/** What the service answers to a text; null while it was not heard. Asked once more for every other `times`. */
function useAddresses(text: string, times: number): AddressAnswer | null {
  const [answered, setAnswered] = useState<{ times: number; answer: AddressAnswer } | null>(null);
  useEffect(() => {
    const left = new AbortController();
    void findAddresses(text, left.signal).then((answer) => {
      if (!left.signal.aborted) setAnswered({ times, answer });
    });
    return () => {
      left.abort();
    };
  }, [text, times]);
  return answered?.times === times ? answered.answer : null;
}

/** The area of the shown level in which an address lies, or else that of the municipalities. */
function useAreaOf(address: FoundAddress | null) {
  const shown = useApp(selectLevel);
  const known = useApp(selectKnownLevel);
  const { engine } = useActionContext();
  const [found, setFound] = useState<{ of: FoundAddress; level: AreaLevel; area: Area | null } | null>(null);
  useEffect(() => {
    let isNewest = true;
    const look = async (of: FoundAddress, levels: readonly AreaLevel[]): Promise<void> => {
      for (const level of levels) {
        const answer = await engine.areaAt(level.areasId, of.place);
        // That an address lies nowhere is said only of areas that were asked.
        if (!isNewest || !answer.ok) return;
        const area = answer.value === null ? null : itemAt(level.areas, answer.value);
        if (area || level === levels.at(-1)) return setFound({ of, level, area });
      }
    };
    const levels = [shown, known]
      .filter((level) => level !== null)
      .filter(({ outlineUrl }) => outlineUrl !== '');
    if (address) void look(address, [...new Set(levels)]);
    return () => {
      isNewest = false;
    };
  }, [address, engine, shown, known]);
  return found?.of === address ? found : null;
}

/** The addresses that were found for what was typed, and of the chosen one the area in which it lies. */
export function AddressPanel() {
  const text = useApp((state) => state.address?.text);
  return text !== undefined && <Addresses key={text} text={text} />;
}

function Addresses({ text }: { text: string }) {
  const t = useTranslate();
  const act = useAct();
  const chosen = useApp((state) => state.address?.chosen ?? null);
  const [times, setTimes] = useState(1);
  const answer = useAddresses(text, times);
  const within = useAreaOf(chosen);
  const panel = useRef<HTMLElement>(null);
  useEscape(panel, () => {
    act(closeAddress, null);
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const found = answer && 'found' in answer ? answer.found : [];
  const [only] = found;
  const isAlone = found.length === 1;
  useEffect(() => {
    if (isAlone && only) act(chooseAddress, only);
  }, [act, isAlone, only]);
  return (
    <section ref={panel} className="own-areas address-panel" aria-labelledby="address-heading">
      <header>
        <h2 id="address-heading" ref={heading} tabIndex={-1}>
          {t('address.title')}
        </h2>
        <ActionButton
          className="own-areas-close"
          aria-label={t('address.close')}
          action={closeAddress}
          input={null}
        >
          ×
        </ActionButton>
      </header>
      <div role="status">
        {!answer && <p className="muted">{t('address.asking', { text })}</p>}
        {answer && 'failure' in answer && <p>{t(`address.failure.${answer.failure}`)}</p>}
        {answer && 'found' in answer && !only && <p>{t('address.none', { text })}</p>}
      </div>
      {answer && 'failure' in answer && (
        <button
          type="button"
          className="button-plain"
          onClick={() => {
            setTimes(times + 1);
          }}
        >
          {t('address.again')}
        </button>
      )}
      <ul>
        {found.map((address) => (
          <li key={`${address.text} ${address.place.join()}`} className="own-area">
            <ActionButton
              className="own-area-name"
              aria-pressed={address === chosen}
              action={chooseAddress}
              input={address}
            >
              {address.text}
            </ActionButton>
          </li>
        ))}
      </ul>
      <p role="status">
        {within && (within.area ? t('address.liesIn', { area: within.area.name }) : t('address.liesNowhere'))}{' '}
        {within?.area && (
          <ActionButton
            className="link"
            action={findArea}
            input={{ levelId: within.level.id, code: within.area!.code }}
          >
            {t('address.show', { area: within.area.name })}
          </ActionButton>
        )}
      </p>
      {found.length > 0 && <p className="muted">{t('address.source')}</p>}
    </section>
  );
}
