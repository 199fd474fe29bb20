import '../styles/openLayer.css';
import { closeOpenLayer } from '../../state/actions/layers';
import { openScenarioFile } from '../../state/actions/scenarios';
import { useAct } from '../../state/store/AppContext';
import { ModalDialog } from '../shared/ModalDialog';
import { useTranslate } from '../shared/useTranslate';
import { FoundSoFar } from './FoundSoFar';
import { NextTurns } from './NextTurns';
import { OfficialSources } from './OfficialSources';
import { ReadProblem } from './ReadProblem';
import { ReadingProgress } from './ReadingProgress';
import { RecipeForm } from './RecipeForm';
import { ServiceForm } from './ServiceForm';
import { SourceForm } from './SourceForm';
import type { OpeningLayer } from '../../state/store/work';
import { useLayerReading } from './useLayerReading';

const TITLES = {
  layer: 'open.title',
  ownAreas: 'open.title',
  planned: openScenarioFile.label,
  boundaries: 'open.boundaries',
} as const;

/** Open a file or address of one's own: first read it, then say what it is. A problem is said here and changes nothing. */
export function OpenLayerDialog(opening: OpeningLayer) {
  const { purpose, read: handed } = opening;
  const t = useTranslate();
  const act = useAct();
  const close = () => {
    act(closeOpenLayer, null);
  };
  const { read, chosen, choices, progress, found, service, busy, problem, turns, ...reading } =
    useLayerReading(opening, close);
  const { start, startFrom, startOfficial, look, goOn, skip, stop, retry, forget, setProblem } = reading;

  /** What one press on the page asked for: there is nothing else to choose until it fails. */
  const isTakingOver = purpose === 'boundaries' && busy && read === null;
  const isLookedAt = read === null && !isTakingOver && chosen !== null && found !== null;

  return (
    <ModalDialog
      // In all its steps: it does not jump from the one to the next.
      wide
      // What was pressed is gone when another step or turn comes: without this Escape would do nothing.
      part={isLookedAt ? 'found' : read === null ? 'source' : 'recipe'}
      title={
        handed?.replaces ? t('replace.title', { name: handed.replaces.name }) : t(TITLES[purpose ?? 'layer'])
      }
      onClose={() => {
        forget();
        close();
      }}
    >
      {turns.length > 1 && <NextTurns left={turns.slice(1)} busy={busy} onSkip={skip} />}
      {isTakingOver && <ReadingProgress progress={progress} onStop={stop} onRetry={retry} />}
      {read === null && purpose !== 'planned' && !isTakingOver && !isLookedAt && (
        <OfficialSources
          startsOpen={purpose === 'boundaries'}
          onlyAreas={purpose === 'ownAreas' || purpose === 'boundaries'}
          busy={busy}
          onSource={startOfficial}
        />
      )}
      {isTakingOver ? null : isLookedAt ? (
        <FoundSoFar
          name={chosen.name}
          found={found}
          progress={progress}
          onStop={stop}
          onRetry={retry}
          onLayer={(other) => void start(chosen, { ...choices, ...other })}
        />
      ) : read === null ? (
        <SourceForm
          busy={busy}
          progress={progress}
          onSource={startFrom}
          onStop={stop}
          onRetry={retry}
          onProblem={setProblem}
        />
      ) : (
        <RecipeForm
          key={read.id}
          read={read}
          isReading={busy}
          onReadAgain={(other) => {
            // Another layer may be in another CRS.
            const { area } = choices;
            const kept = other.layer === undefined ? choices : { ...(area && { area }) };
            if (chosen) void start(chosen, { ...kept, ...other });
          }}
          purpose={purpose}
          onProblem={setProblem}
          onBack={() => {
            forget();
            // Nothing else can be chosen in the place of a layer.
            if (read.replaces) close();
          }}
          onDone={() => {
            // The layer is in use now, so this is not the way out that forgets it.
            goOn();
          }}
        />
      )}
      {read !== null && busy && <ReadingProgress progress={progress} onStop={stop} onRetry={retry} />}
      {read === null && chosen && service && (
        <ServiceForm
          service={service}
          busy={busy}
          onLayer={(layer) => void look(chosen, { layer })}
          onRead={(made) => void start(chosen, made)}
        />
      )}
      {problem && (
        <ReadProblem
          problem={problem}
          busy={busy}
          offersCrs={read === null}
          onRead={chosen && ((choice) => void start(chosen, { ...choices, ...choice }))}
        />
      )}
    </ModalDialog>
  );
}
