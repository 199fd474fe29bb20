import { useMemo, useState } from 'react';
import { AREA_OPERATIONS } from '../../domain/areas/ownArea';
import type { AreaOperation } from '../../domain/areas/ownArea';
import { combineAreas } from '../../state/actions/composing';
import { useAct, useApp } from '../../state/store/AppContext';
import { areaKey, OWN_AREAS_LEVEL } from '../../state/store/work';
import { levelKind } from '../shared/names';
import { RadioChoice } from '../shared/RadioChoice';
import { TextField } from '../shared/TextField';
import { useTranslate } from '../shared/useTranslate';
import { AreaChips, AreaPicker } from './AreaPicker';
import { NameAndSave, suggestedName } from './NameAndSave';

const STANDARD_DISTANCE = 500;

/** Make an area out of others: together, their overlap, their difference, or a zone around one. */
export function CombineForm({ onCancel }: { onCancel: () => void }) {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const levels = useApp((state) => state.levels);
  const [operation, setOperation] = useState<AreaOperation>('union');
  const [keys, setKeys] = useState<readonly string[]>([]);
  const [distanceText, setDistanceText] = useState(String(STANDARD_DISTANCE));
  const areas = useMemo(
    () =>
      levels.flatMap((level) =>
        level.areas.map(({ code, name }) => {
          const own = level.id === OWN_AREAS_LEVEL;
          const about = own ? t('level.ownAreas') : `${t(`level.singular.${levelKind(level)}`)} · ${code}`;
          return { key: areaKey({ levelId: level.id, code }), levelId: level.id, code, name, about };
        }),
      ),
    [levels, t],
  );
  const isBuffer = operation === 'buffer';
  const chosen = keys
    .slice(0, isBuffer ? 1 : undefined)
    .map((key) => areas.find((area) => area.key === key))
    .filter((area) => area !== undefined);
  const free = areas.filter(({ key }) => !keys.includes(key));
  const ownFree = free.filter(({ levelId }) => levelId === OWN_AREAS_LEVEL);
  // A buffer is around one area: another takes its place.
  const take = (key: string) => {
    setKeys(isBuffer ? [key] : [...keys, key]);
  };
  const distance = Number(distanceText);
  const complete = isBuffer
    ? chosen.length === 1 && Number.isFinite(distance) && distance !== 0
    : chosen.length > 1;
  return (
    <section className="own-areas-form" aria-label={t('ownAreas.combine')}>
      <RadioChoice
        label={t('ownAreas.operation')}
        value={operation}
        choices={AREA_OPERATIONS.map((choice) => ({
          value: choice,
          text: t(`ownAreas.operation.${choice}`),
        }))}
        onChoose={setOperation}
      />
      <p className="own-areas-label">{t(isBuffer ? 'ownAreas.aroundWhich' : 'ownAreas.ofWhich')}</p>
      <AreaChips
        areas={chosen}
        onTakeOut={(key) => {
          setKeys(keys.filter((other) => other !== key));
        }}
      />
      {(!isBuffer || chosen.length === 0) && (
        <>
          {ownFree.length > 0 && (
            <div className="chips">
              {ownFree.map(({ key, name }) => (
                <button
                  key={key}
                  type="button"
                  className="chip-add"
                  onClick={() => {
                    take(key);
                  }}
                >
                  + {name}
                </button>
              ))}
            </div>
          )}
          <AreaPicker areas={free} onPick={take} />
        </>
      )}
      {isBuffer && (
        <TextField
          label={t('draw.distanceField')}
          type="number"
          step="any"
          value={distanceText}
          onChange={setDistanceText}
        >
          <span className="own-areas-help">{t('ownAreas.distanceHelp')}</span>
        </TextField>
      )}
      <NameAndSave
        suggestion={suggestedName(
          language,
          operation,
          chosen.map(({ name }) => name),
          distance,
        )}
        disabled={!complete}
        onSave={(name) => {
          act(combineAreas, { name, operation, areas: chosen, distance });
        }}
        onCancel={onCancel}
      />
    </section>
  );
}
