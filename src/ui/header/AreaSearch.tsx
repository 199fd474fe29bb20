import { useMemo } from 'react';
import type { AreaReference } from '../../domain/areas/areaReference';
import { findArea } from '../../state/actions/selection';
import { useAct, useApp } from '../../state/store/AppContext';
import { areaKey, OWN_AREAS_LEVEL } from '../../state/store/work';
import { AreaCombobox } from '../shared/AreaCombobox';
import { levelKind } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  label?: string;
  placeholder?: string;
  /** What to do with the area that was found; without it the map shows the area. */
  onChoose?: (area: AreaReference) => void;
}

/** Find an area of any level by name or code. */
export function AreaSearch({ label, placeholder, onChoose }: Props) {
  const t = useTranslate();
  const act = useAct();
  const levels = useApp((state) => state.levels);
  const areas = useMemo(
    () =>
      levels.flatMap((level) =>
        level.areas.map(({ code, name }) => ({
          ...{ key: areaKey({ levelId: level.id, code }), levelId: level.id, code, name },
          about:
            level.id === OWN_AREAS_LEVEL
              ? t('level.ownAreas')
              : `${t(`level.singular.${levelKind(level)}`)} · ${code}`,
        })),
      ),
    [levels, t],
  );
  return (
    <AreaCombobox
      className="search"
      label={label ?? t('search.label')}
      placeholder={placeholder ?? t('search.placeholder')}
      areas={areas}
      onPick={({ levelId, code }) => {
        if (onChoose) onChoose({ levelId, code });
        else act(findArea, { levelId, code });
      }}
    />
  );
}
