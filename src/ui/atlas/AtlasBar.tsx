import { formatNumber } from '../../i18n/format';
import { useApp } from '../../state/AppContext';
import { levelKind } from '../shared/levelKind';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';
import { AREAS_PER_PAGE } from './AtlasContents';
import type { AtlasGroup } from './atlasGroups';
import { groupName } from './groupName';
import type { AtlasRun } from './useAtlasRun';

interface Props {
  groups: readonly AtlasGroup[];
  group: AtlasGroup;
  run: AtlasRun | null;
  /** False while something is still counted. */
  ready: boolean;
  onChoose: (id: string) => void;
  onStart: () => void;
  onStop: () => void;
  onPrint: () => void;
}

/** Choose an atlas, have its sheets made and follow that, stop it, print. */
export function AtlasBar({ groups, group, run, ready, onChoose, onStart, onStop, onPrint }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const countText = ({ level, indices }: AtlasGroup) =>
    t(`level.count.${levelKind(level)}`, { count: indices.length });
  const total = group.indices.length;
  const done = run?.sheets.length ?? 0;
  const making = run !== null && done < total;
  const complete = run !== null && done === total;
  const sheets =
    (run?.sheets ?? []).reduce((sum, count) => sum + count, 0) + Math.ceil(total / AREAS_PER_PAGE);
  return (
    <>
      <SelectField
        inline
        label={t('atlas.choose')}
        value={group.id}
        choices={groups.map((one) => ({
          value: one.id,
          text: t('atlas.group', { name: groupName(language, one), count: countText(one) }),
        }))}
        onChoose={onChoose}
      />
      {making && (
        <div className="atlas-progress">
          <progress max={total} value={done} aria-label={t('atlas.making')} />
          <span>{t('atlas.progress', { done: formatNumber(done), total: formatNumber(total) })}</span>
          <button type="button" className="button-plain" onClick={onStop}>
            {t('form.stop')}
          </button>
        </div>
      )}
      <p className="muted" role="status">
        {complete && t('atlas.done', { areas: countText(group), sheets })}
      </p>
      {complete ? (
        <button type="button" className="button-primary" onClick={onPrint}>
          {t('report.print')}
        </button>
      ) : (
        !making && (
          <button type="button" className="button-primary" disabled={!ready} onClick={onStart}>
            {t('atlas.make')}
          </button>
        )
      )}
    </>
  );
}
