import type { AreaReference } from '../../domain/areas/areaReference';
import { useApp } from '../../state/AppContext';
import { selectLevel } from '../../state/selectors/level';
import { selectSubject } from '../../state/selectors/subject';
import { RadioChoice } from '../shared/RadioChoice';
import { useTranslate } from '../shared/useTranslate';
import type { EditedTarget } from './editedTarget';
import { useAreaName } from './useAreaName';

interface Props {
  edited: EditedTarget;
  area: AreaReference | null;
  onChange: (area: AreaReference | null) => void;
}

/** Where the norm is to hold: everywhere, or only in the area that is chosen. Without a chosen area there is no choice. */
export function ScopeFields({ edited, area, onChange }: Props) {
  const t = useTranslate();
  const areaName = useAreaName();
  const levelId = useApp((state) => selectLevel(state)?.id ?? '');
  const code = useApp((state) => selectSubject(state)?.code ?? null);
  const offered = edited.area ?? (code === null ? null : { levelId, code });
  if (offered === null) return null;
  return (
    <RadioChoice
      label={t('change.scope')}
      value={area === null ? 'everywhere' : 'area'}
      choices={[
        { value: 'everywhere', text: t('change.everywhere') },
        { value: 'area', text: t('change.scopeArea', { area: areaName(offered) }) },
      ]}
      onChoose={(scope) => {
        onChange(scope === 'area' ? offered : null);
      }}
    >
      {area !== null && <p className="popover-help">{t('change.areaHelp')}</p>}
    </RadioChoice>
  );
}
