import type { MultiPolygon, Point } from 'geojson';
import { useState } from 'react';
import type { Result } from '../../domain/result';
import type { TypedShape } from '../../io/typed/locateTyped';
import { useTranslate } from '../shared/useTranslate';
import type { Problem } from '../../domain/problem';
import { parseNumber } from '../../i18n/formatMeasures';
import { problemText } from '../../i18n/translate';
import { readTypedPolygon } from '../../io/typed/readTypedPolygon';
import { readTypedPosition } from '../../io/typed/readTypedPosition';
import { startDrawing } from '../../state/actions/drawing';
import { useActionContext, useApp } from '../../state/store/AppContext';
import { ModalDialog } from '../shared/ModalDialog';
import { RadioChoice } from '../shared/RadioChoice';
import { TextField } from '../shared/TextField';

interface RecognisedCrsProps {
  typed: Result<TypedShape<Point> | TypedShape<MultiPolygon>>;
  /** Said until coordinates are recognised. */
  help: string;
}

/** In which system the typed coordinates were recognised, so that a slip is seen before it is on the map. */
function RecognisedCrs({ typed, help }: RecognisedCrsProps) {
  const t = useTranslate();
  if (!typed.ok) return <p className="drawing-help muted">{help}</p>;
  const { crs, swappedAxes } = typed.value.detected;
  return (
    <p className="drawing-help" role="status">
      {t(swappedAxes ? 'draw.recognisedSwapped' : 'draw.recognised', { crs: t(`crs.${crs}`) })}
    </p>
  );
}

interface TypedShapeDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/**
 * Everything that can be drawn, typed: a circle by its centre and radius, a polygon by its corners. What is wrong is said
 * here and the text stays; what is right comes on the map as a finished drawing.
 */
export function TypedShapeDialog({ isOpen, onOpenChange }: TypedShapeDialogProps) {
  const t = useTranslate();
  const context = useActionContext();
  const language = useApp((state) => state.language);
  const [kind, setKind] = useState<'circle' | 'polygon'>('circle');
  const [centre, setCentre] = useState('');
  const [radius, setRadius] = useState('');
  const [corners, setCorners] = useState('');
  const [problem, setProblem] = useState<Problem | 'distance' | null>(null);

  const typed = kind === 'circle' ? readTypedPosition(centre) : readTypedPolygon(corners);
  const metres = parseNumber(radius);
  const reaches = kind === 'polygon' || (metres !== null && metres > 0);

  const show = async () => {
    if (!typed.ok) {
      setProblem(typed.problem);
      return;
    }
    if (!reaches) {
      setProblem('distance');
      return;
    }
    const { shape } = typed.value;
    const checked = await context.engine.shapeArea(
      shape.type === 'Point'
        ? { kind: 'circle', centre: shape.coordinates, radius: metres ?? 0 }
        : { kind: 'check', geometry: shape },
    );
    if (!checked.ok) {
      setProblem(checked.problem);
      return;
    }
    setProblem(null);
    onOpenChange(false);
    startDrawing.run(context, {
      tool: kind,
      shape,
      ...(kind === 'circle' && metres !== null && { distance: metres }),
    });
  };

  return (
    <ModalDialog
      title={t('draw.typedTitle')}
      isOpen={isOpen}
      onClose={() => {
        onOpenChange(false);
      }}
    >
      <form
        className="recipe-form"
        onSubmit={(event) => {
          event.preventDefault();
          void show();
        }}
      >
        <RadioChoice
          label={t('draw.typedKind')}
          value={kind}
          choices={[
            { value: 'circle', text: t('draw.typedCircle') },
            { value: 'polygon', text: t('draw.tool.polygon') },
          ]}
          onChoose={(choice) => {
            setKind(choice);
            setProblem(null);
          }}
        />
        {kind === 'circle' ? (
          <>
            <TextField
              label={t('draw.typedCentre')}
              required
              autoComplete="off"
              value={centre}
              onChange={setCentre}
            />
            <RecognisedCrs typed={typed} help={t('draw.typedCentreHelp')} />
            <TextField
              label={t('draw.radiusField')}
              required
              inputMode="decimal"
              autoComplete="off"
              value={radius}
              onChange={setRadius}
            />
          </>
        ) : (
          <>
            <label className="stacked">
              {t('draw.typedCorners')}
              <textarea
                className="field"
                required
                rows={8}
                spellCheck={false}
                value={corners}
                onChange={(event) => {
                  setCorners(event.target.value);
                }}
              />
            </label>
            <RecognisedCrs typed={typed} help={t('draw.typedCornersHelp')} />
          </>
        )}
        {problem && (
          <p className="problem" role="alert">
            {problem === 'distance' ? t('draw.notDistance') : problemText(language, problem)}
          </p>
        )}
        <button type="submit" className="button-primary">
          {t('open.show')}
        </button>
      </form>
    </ModalDialog>
  );
}
