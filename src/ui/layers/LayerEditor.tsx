import { useState } from 'react';
import { LAYER_COLOURS, LEAST_OPACITY } from '../../domain/measures/layerStyle';
import { TARGET_IDS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';
import type { Problem } from '../../domain/problem';
import { problemText } from '../../i18n/translate';
import type { MessageKey } from '../../i18n/translate';
import {
  chooseColumnsAgain,
  goToLayer,
  moveLayer,
  showReplacing,
  showRows,
  styleLayer,
} from '../../state/actions/layerList';
import { leaveBoundaries, useBoundaries as takeBoundaries } from '../../state/actions/boundaries';
import { boundaryMatch } from '../../state/jobs/boundaries';
import { settleGesture } from '../../state/actions/history';
import { useAct, useActionContext, useApp } from '../../state/store/AppContext';
import { openLevels, selectBoundariesId, selectOwnLayers, styleOf } from '../../state/selectors/work';
import { ActionButton } from '../shared/ActionButton';
import { SelectField } from '../shared/SelectField';
import { useIntoView } from '../shared/useIntoView';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  id: string;
  name: string;
  /** Of a layer of measures. */
  target: TargetId | null;
  isAreas: boolean;
}

/** All that can be done with one layer. */
export function LayerEditor({ id, name, target, isAreas }: Props) {
  const t = useTranslate();
  const act = useAct();
  const form = useIntoView<HTMLFormElement>();
  const record = useApp((state) => selectOwnLayers(state).find((one) => one.id === id));
  const siblings = useApp((state) => {
    const own = selectOwnLayers(state);
    const list = own.filter((one) => one.role === 'measures' && one.recipe.target === target);
    return `${list.findIndex((one) => one.id === id)}/${list.length}`;
  });
  const [at, count] = siblings.split('/').map(Number) as [number, number];
  const rename = (typed: string) => {
    const title = typed.trim();
    if (title === '' || title === name) return;
    act(styleLayer, { layerId: id, title: title === record?.name ? undefined : title });
  };
  return (
    <form
      ref={form}
      className="own-area-editor layer-editor"
      onSubmit={(event) => {
        event.preventDefault();
        rename(String(new FormData(event.currentTarget).get('name') ?? ''));
      }}
    >
      {record && (
        <label className="stacked">
          {t('layers.name')}
          <input
            className="field"
            name="name"
            key={name}
            defaultValue={name}
            onBlur={(event) => {
              rename(event.target.value);
            }}
          />
          {name !== record.name && <span className="muted">{t('layers.file', { file: record.name })}</span>}
        </label>
      )}
      {target && <StyleFields id={id} target={target} />}
      <div className="layer-actions">
        {record && count > 1 && (
          <>
            <ActionButton
              className="button-plain"
              disabled={at === count - 1}
              action={moveLayer}
              input={{ id, by: 1 }}
            >
              {t('layers.up')}
            </ActionButton>
            <ActionButton
              className="button-plain"
              disabled={at === 0}
              action={moveLayer}
              input={{ id, by: -1 }}
            >
              {t('layers.down')}
            </ActionButton>
          </>
        )}
        <ActionButton className="button-plain" action={goToLayer} input={id}>
          {t('layers.goTo')}
        </ActionButton>
        <ActionButton className="button-plain" action={showRows} input={id}>
          {t('layers.rows')}
        </ActionButton>
        {record && (
          <>
            <ActionButton className="button-plain" action={chooseColumnsAgain} input={id}>
              {t('layers.recipe')}
            </ActionButton>
            <ActionButton className="button-plain" action={showReplacing} input={id}>
              {t(record.origin.kind === 'address' ? 'layers.fetchAgain' : 'layers.replace')}
            </ActionButton>
          </>
        )}
      </div>
      {isAreas && <BoundaryFields id={id} />}
    </form>
  );
}

/** Colour, symbol and opacity of a layer of measures. */
function StyleFields({ id, target }: { id: string; target: TargetId }) {
  const t = useTranslate();
  const act = useAct();
  const style = useApp((state) => styleOf(state, id));
  const percent = Math.round(100 * (style?.opacity ?? 1));
  return (
    <>
      <fieldset>
        <legend>{t('layers.colour')}</legend>
        <div className="colours">
          {[undefined, ...LAYER_COLOURS].map((colour) => {
            const text = colour
              ? t(`ownAreas.colour.${colour.slice(1)}` as MessageKey)
              : t('layers.colourOwn');
            return (
              <label key={colour ?? 'own'} title={text}>
                <input
                  type="radio"
                  name={`colour-${id}`}
                  checked={style?.colour === colour}
                  aria-label={text}
                  onChange={() => {
                    act(styleLayer, { layerId: id, colour });
                  }}
                />
                <span
                  className="own-area-swatch"
                  style={{ borderColor: colour ?? '#6a1b9a' }}
                  aria-hidden="true"
                />
              </label>
            );
          })}
        </div>
      </fieldset>
      <SelectField<TargetId>
        label={t('layers.symbol')}
        value={style?.symbol ?? target}
        choices={TARGET_IDS.map((one) => ({
          value: one,
          text: one === target ? t('layers.symbolOwn', { target: t(`target.${one}`) }) : t(`target.${one}`),
        }))}
        onChoose={(symbol) => {
          act(styleLayer, { layerId: id, symbol: symbol === target ? undefined : symbol });
        }}
      />
      <label className="stacked">
        {t('layers.opacity', { percent })}
        <input
          type="range"
          min={100 * LEAST_OPACITY}
          max={100}
          step={10}
          value={percent}
          onChange={(event) => {
            const opacity = Number(event.target.value) / 100;
            act(styleLayer, { layerId: id, opacity: opacity === 1 ? undefined : opacity });
          }}
          onPointerUp={() => {
            act(settleGesture, null);
          }}
        />
      </label>
    </>
  );
}

/** Whether areas can be the borders of the municipalities, and the way there and back. */
function BoundaryFields({ id }: { id: string }) {
  const t = useTranslate();
  const context = useActionContext();
  const language = useApp((state) => state.language);
  const inUse = useApp((state) => selectBoundariesId(state) === id);
  const levels = useApp((state) => state.levels);
  const mergers = useApp((state) => state.mergers);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const own = openLevels(levels).find((level) => level.id === id);
  if (!own) return null;
  if (inUse)
    return (
      <div className="layer-boundaries">
        <ActionButton className="button-plain" action={leaveBoundaries} input={null} />
      </div>
    );
  const match = boundaryMatch({ levels, mergers }, own);
  const problem = match.ok ? refused : match.problem;
  return (
    <div className="layer-boundaries">
      {problem && <p className={match.ok ? 'problem' : 'muted'}>{problemText(language, problem)}</p>}
      {match.ok && (
        <>
          <button
            type="button"
            className="button-primary"
            disabled={busy}
            onClick={() => {
              setBusy(true);
              void takeBoundaries.run(context, { layerId: id }).then((answer) => {
                setBusy(false);
                setRefused(answer.ok ? null : answer.problem);
              });
            }}
          >
            {t(busy ? 'layers.boundariesBusy' : 'layers.useBoundaries')}
          </button>
          <p className="muted">{t('layers.useBoundariesHelp')}</p>
        </>
      )}
    </div>
  );
}
