import { useDeferredValue, useMemo } from 'react';
import { foldText } from '../../domain/foldText';
import type { AreaReference } from '../../domain/areas/areaReference';
import { findAddress } from '../../state/actions/address';
import { findArea } from '../../state/actions/selection';
import { useAct, useApp } from '../../state/store/AppContext';
import { areaKey, OWN_AREAS_LEVEL } from '../../state/store/work';
import { AreaCombobox } from '../shared/AreaCombobox';
import { levelName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  label?: string;
  placeholder?: string;
  /** What to do with the area that was found; without it the map shows the area. */
  onChoose?: (area: AreaReference) => void;
}

/** Find an area of any level by name or code; where the map shows it, an address as well. */
export function AreaSearch({ label, placeholder, onChoose }: Props) {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  // Nobody types in the moment in which a level opens.
  const levels = useDeferredValue(useApp((state) => state.levels));
  const areas = useMemo(() => {
    // A layer of one's own may have the areas that are published, too: each is found once.
    const known = new Set<string>();
    const isNew = (text: string): boolean => known.size < known.add(text).size;
    return [...levels]
      .sort((a, b) => Number(a.own) - Number(b.own))
      .flatMap((level) =>
        level.areas
          .filter(({ code, name }) => isNew(`${code} ${foldText(name)}`))
          .map(({ code, name }) => ({
            ...{ key: areaKey({ levelId: level.id, code }), levelId: level.id, code, name },
            about:
              level.id === OWN_AREAS_LEVEL ? t('level.ownAreas') : `${levelName(language, level)} · ${code}`,
          })),
      );
  }, [levels, language, t]);
  return (
    <AreaCombobox
      className="search"
      label={label ?? t('search.label')}
      placeholder={placeholder ?? t(onChoose ? 'search.label' : 'search.placeholder')}
      areas={areas}
      onPick={({ levelId, code }) => {
        if (onChoose) onChoose({ levelId, code });
        else act(findArea, { levelId, code });
      }}
      {...(!onChoose && {
        other: {
          text: (typed) => t('search.address', { text: typed }),
          onPick: (typed) => {
            act(findAddress, typed);
          },
        },
      })}
    />
  );
}
