import { useState } from 'react';
import type { RefObject } from 'react';
import { leftOutCount } from '../../domain/measures/countSummary';
import { removeLayer } from '../../state/actions/layers';
import { selectLevel as showLevel } from '../../state/actions/selection';
import { toggleLayer } from '../../state/actions/view';
import { useAct, useApp } from '../../state/store/AppContext';
import { layerSummary } from '../../state/selectors/layerList';
import type { JoinedFigures } from '../../state/selectors/ownFigures';
import { selectShownTarget, selectTargetInForce } from '../../state/selectors/targets';
import { styleOf } from '../../state/selectors/work';
import type { AreaLevel, MeasureLayer } from '../../state/store/data';
import { LayerState } from '../map/LayerState';
import { MeasureSign, shapesOf } from '../map/MeasureLegend';
import { megabytes } from '../project/projectSize';
import { ExampleLabel } from '../shared/Labels';
import { useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { problemText } from '../../i18n/translate';
import { JoinSentence } from '../shared/JoinSentence';
import { LayerEditor } from './LayerEditor';
import { TakeRows } from './TakeRows';

interface ItemProps {
  /** Where the focus goes when the item is gone. */
  panel: RefObject<HTMLHeadingElement | null>;
}

/** A layer of measures: whether it is drawn, what of it counts, and the way to all else. */
export function MeasureItem({ layer, panel }: ItemProps & { layer: MeasureLayer }) {
  const t = useTranslate();
  const act = useAct();
  const nameOf = useTargetName();
  const { id, target, own, synthetic, positions } = layer;
  const hidden = useApp((state) => state.hiddenLayers.has(id));
  const style = useApp((state) => styleOf(state, id));
  const summary = useApp((state) => layerSummary(state, layer));
  const inForce = useApp((state) => selectTargetInForce(state, target));
  const isOfShown = useApp((state) => selectShownTarget(state).target.id === target);
  const name = own ? layer.name : t(`target.${target}`);
  const leftOut = summary ? leftOutCount(summary) : 0;
  const shapes = positions ? shapesOf([positions]) : [];
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="layer-item">
      <div className="layer-line">
        <label>
          <input
            type="checkbox"
            checked={!hidden}
            aria-label={t('layers.showOnMap', { name })}
            onChange={() => {
              act(toggleLayer, id);
            }}
          />
          {shapes.slice(0, 1).map((shape) => (
            <MeasureSign
              key={shape}
              shape={shape}
              standing="realised"
              target={style?.symbol ?? target}
              {...(style?.colour !== undefined && { colour: style.colour })}
            />
          ))}
          <strong>{name}</strong> {synthetic && <ExampleLabel />}
        </label>
        <Buttons name={name} id={id} own={own} isOpen={isOpen} panel={panel} onOpen={setOpen} />
      </div>
      {!isOfShown && own && <p className="muted">{inForce ? nameOf(inForce) : t(`target.${target}`)}</p>}
      <LayerState layer={layer} />
      <p className="muted">
        {summary && t('layers.counts', { count: summary.realised + summary.planned })}
        {leftOut > 0 && ` · ${t('layers.leftOut', { count: leftOut })}`}
        {own && <KeptSize id={id} isFirst={!summary} />}
      </p>
      {isOpen && <LayerEditor id={id} name={name} target={target} isAreas={false} />}
    </li>
  );
}

/** A layer of areas: a level of one's own, or the borders of the municipalities. */
export function AreasItem({ level, panel }: ItemProps & { level: AreaLevel }) {
  const t = useTranslate();
  const act = useAct();
  const isLevel = useApp((state) => state.levels.some(({ id }) => id === level.id));
  const isShown = useApp((state) => state.levelId === level.id);
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="layer-item">
      <div className="layer-line">
        <label>
          {isLevel ? (
            <input
              type="radio"
              name="layers-level"
              checked={isShown}
              aria-label={t('layers.showOnMap', { name: level.name })}
              onChange={() => {
                act(showLevel, level.id);
              }}
            />
          ) : null}
          <strong>{level.name}</strong>
        </label>
        <Buttons name={level.name} id={level.id} own isOpen={isOpen} panel={panel} onOpen={setOpen} />
      </div>
      {!isLevel && <p>{t('layers.inUse')}</p>}
      <p className="muted">
        {t('layers.areaCount', { count: level.areas.length })}
        <KeptSize id={level.id} isFirst={false} />
      </p>
      {isOpen && <LayerEditor id={level.id} name={level.name} target={null} isAreas />}
    </li>
  );
}

/** Figures per area: what they are of, how they are joined, and the way to all else. Nothing of them is drawn. */
export function FiguresItem({ one, panel }: ItemProps & { one: JoinedFigures }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { figures, recipe, joined, question } = one;
  const { id, name } = figures;
  const problem = figures.joined?.problem;
  const { subject, year } = recipe;
  const [isOpen, setOpen] = useState(false);
  const of = subject.kind === 'target' ? t(`target.${subject.target}`) : t(`figures.of.${subject.id}`);
  return (
    <li className="layer-item">
      <div className="layer-line">
        <strong>{name}</strong>
        <Buttons name={name} id={id} own isOpen={isOpen} panel={panel} onOpen={setOpen} />
      </div>
      <p className="muted">{year === null ? of : `${of}, ${year}`}</p>
      <p className={joined || question ? 'muted' : 'problem'}>
        {question ? (
          t('preview.counting')
        ) : joined ? (
          <JoinSentence joined={joined} />
        ) : problem ? (
          problemText(language, problem)
        ) : (
          t('figures.noLevel')
        )}
      </p>
      <p className="muted">
        <KeptSize id={id} isFirst />
      </p>
      {isOpen && joined && joined.join.left > 0 && (
        <TakeRows label={t('figures.takeLeft')} rows={{ id, name }} />
      )}
      {isOpen && <LayerEditor id={id} name={name} target={null} isAreas={false} />}
    </li>
  );
}

interface ButtonsProps extends ItemProps {
  id: string;
  name: string;
  own: boolean;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

function Buttons({ id, name, own, isOpen, panel, onOpen }: ButtonsProps) {
  const t = useTranslate();
  const act = useAct();
  return (
    <>
      <button
        type="button"
        className="own-area-change"
        aria-label={t('layers.change', { name })}
        aria-expanded={isOpen}
        onClick={() => {
          onOpen(!isOpen);
        }}
      >
        ⋯
      </button>
      {own && (
        <button
          type="button"
          className="own-area-change"
          aria-label={t('layers.remove', { name })}
          onClick={() => {
            act(removeLayer, id);
            panel.current?.focus();
          }}
        >
          ×
        </button>
      )}
    </>
  );
}

/** What an own layer takes on this device, or that it could not be kept; nothing before that is known. */
function KeptSize({ id, isFirst }: { id: string; isFirst: boolean }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const kept = useApp((state) => state.keptLayers[id]);
  if (kept === undefined) return null;
  return (
    <span>
      {!isFirst && ' · '}
      {kept === 'refused'
        ? t('layers.notOnDevice')
        : t('layers.onDevice', { size: megabytes(language, kept) })}
    </span>
  );
}
