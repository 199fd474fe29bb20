import '../styles/scenarios.css';
import { useContext, useState } from 'react';
import {
  Button,
  DialogTrigger,
  FileTrigger,
  OverlayTriggerStateContext,
  Popover,
} from 'react-aria-components';
import { SCENARIO_COLOURS } from '../../domain/plan/scenario';
import type { Scenario } from '../../domain/plan/scenario';
import { showOpenLayer } from '../../state/actions/layers';
import { settleGesture } from '../../state/actions/history';
import { chooseScenario, compareScenarios } from '../../state/actions/planView';
import {
  addScenario,
  changeScenario,
  copyScenario,
  openScenarioFile,
  removeScenario,
} from '../../state/actions/scenarios';
import { selectMeasuresOf, selectScenario, selectScenarios } from '../../state/selectors/plan';
import { useAct, useApp } from '../../state/store/AppContext';
import { ActionButton } from '../shared/ActionButton';
import { RadioChoice } from '../shared/RadioChoice';
import { ScenarioMark } from '../shared/ScenarioMark';
import { TextField } from '../shared/TextField';
import { useTranslate } from '../shared/useTranslate';

/** Which plan is worked on, and all that can be done with plans. */
export function ScenarioMenu() {
  const act = useAct();
  const scenarios = useApp(selectScenarios);
  const scenario = useApp(selectScenario);
  if (scenarios.length === 0)
    return <ActionButton className="button-plain" action={addScenario} input={null} />;
  return (
    <PlanMenu
      scenario={scenario}
      onFile={(file) => {
        // The dialog knows a plan that was taken along from a file of others.
        act(showOpenLayer, { purpose: 'planned', files: [file] });
      }}
    />
  );
}

interface MenuProps {
  scenario: Scenario | null;
  /** A file was chosen: a plan that was taken along, or one of others. */
  onFile: (file: File) => void;
}

function PlanMenu({ scenario, onFile }: MenuProps) {
  const t = useTranslate();
  const name = scenario?.name ?? t('planPage.noScenario');
  return (
    <DialogTrigger>
      <Button className="button-plain scenario-button" aria-label={t('planPage.scenario', { plan: name })}>
        {scenario && <ScenarioMark colour={scenario.colour} />}
        <span>{name}</span>
        {scenario?.locked && <span className="label">{t('planPage.locked')}</span>}
        <span aria-hidden="true">▾</span>
      </Button>
      {/* The dialog itself, so that the buttons which close it for screen readers are in it. */}
      <Popover
        className="popover scenario-popover"
        placement="bottom start"
        aria-label={t('planPage.scenarios')}
      >
        <Plans scenario={scenario} onFile={onFile} />
      </Popover>
    </DialogTrigger>
  );
}

function Plans({ scenario, onFile }: MenuProps) {
  const overlay = useContext(OverlayTriggerStateContext);
  return (
    <div className="popover-body">
      <ScenarioChoice
        scenario={scenario}
        onFile={(file) => {
          overlay?.close();
          onFile(file);
        }}
      />
      <CompareButton scenario={scenario} onDone={() => overlay?.close()} />
      {scenario && <ScenarioForm key={scenario.id} scenario={scenario} />}
      <Archive />
    </div>
  );
}

/** The plans that are not put away, of which one is worked on. */
function ScenarioChoice({ scenario, onFile }: MenuProps) {
  const t = useTranslate();
  const act = useAct();
  const scenarios = useApp(selectScenarios);
  const counts = useApp((state) =>
    selectScenarios(state)
      .map(({ id }) => selectMeasuresOf(state, id).length)
      .join(' '),
  ).split(' ');
  const offered = scenarios.filter(({ archived, id }) => !archived || id === scenario?.id);
  return (
    <>
      <RadioChoice
        label={t('planPage.scenarios')}
        value={scenario?.id ?? ''}
        choices={offered.map((one) => ({
          value: one.id,
          text: (
            <>
              <ScenarioMark colour={one.colour} /> {one.name}{' '}
              <span className="muted">
                {t('planPage.measures', { count: Number(counts[scenarios.indexOf(one)]) })}
              </span>
            </>
          ),
        }))}
        onChoose={(id) => {
          act(chooseScenario, id);
        }}
      />
      <p className="scenario-actions">
        <ActionButton className="button-plain" action={addScenario} input={null} />
        {scenario && (
          <ActionButton className="button-plain" action={copyScenario} input={scenario.id}>
            {t('planPage.copy', { plan: scenario.name })}
          </ActionButton>
        )}
        <FileTrigger
          onSelect={(files) => {
            const file = files?.[0];
            if (file) onFile(file);
          }}
        >
          <Button className="button-plain">{t(openScenarioFile.label)}</Button>
        </FileTrigger>
      </p>
    </>
  );
}

/** The way to a comparison: of the plan that is worked on with those beside it, as they were compared last or the first ones. */
function CompareButton({ scenario, onDone }: { scenario: Scenario | null; onDone: () => void }) {
  const t = useTranslate();
  const act = useAct();
  const open = useApp(selectScenarios).filter(({ archived }) => !archived);
  const last = useApp((state) => state.comparedScenarios).filter((id) => open.some((one) => one.id === id));
  if (!scenario) return null;
  if (open.length < 2) return <p className="popover-help">{t('scenarios.needsTwo')}</p>;
  return (
    <p className="scenario-actions">
      <button
        type="button"
        className="button-plain"
        onClick={() => {
          const others = last.length > 1 ? last : [scenario.id, ...open.map(({ id }) => id)];
          act(compareScenarios, others.includes(scenario.id) ? others : [scenario.id, ...others]);
          onDone();
        }}
      >
        {t(compareScenarios.label)}
      </button>
    </p>
  );
}

/** What is said of the plan that is worked on. */
function ScenarioForm({ scenario }: { scenario: Scenario }) {
  const t = useTranslate();
  const act = useAct();
  const { id, name, author, note, colour, locked } = scenario;
  const next = useApp((state) => selectScenarios(state).find((one) => !one.archived && one.id !== id)?.id);
  // While it is typed it may be empty, which the name of a plan is not.
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    setTyped(null);
    act(settleGesture, null);
  };
  return (
    <div className="scenario-form">
      <TextField
        label={t('form.name')}
        value={typed ?? name}
        onChange={(text) => {
          setTyped(text);
          if (text.trim() !== '') act(changeScenario, { id, name: text.trim() });
        }}
        onBlur={settle}
      />
      <fieldset className="scenario-colours">
        <legend>{t('ownAreas.colour')}</legend>
        {SCENARIO_COLOURS.map((one, place) => (
          <label key={one} style={{ background: one }}>
            <input
              type="radio"
              name="scenario-colour"
              checked={one === colour}
              aria-label={t('planPage.colour', { place: String(place) })}
              onChange={() => {
                act(changeScenario, { id, colour: one });
              }}
              onBlur={settle}
            />
          </label>
        ))}
      </fieldset>
      <TextField
        label={t('planPage.author')}
        value={author}
        onChange={(text) => {
          act(changeScenario, { id, author: text });
        }}
        onBlur={settle}
      />
      <TextField
        label={t('planPage.note')}
        value={note}
        onChange={(text) => {
          act(changeScenario, { id, note: text });
        }}
        onBlur={settle}
      />
      <label className="plan-switch">
        <input
          type="checkbox"
          checked={locked}
          onChange={() => {
            act(changeScenario, { id, locked: !locked });
          }}
        />
        {t('planPage.lock')}
      </label>
      <p className="scenario-actions">
        {!scenario.archived && (
          <button
            type="button"
            className="button-plain"
            onClick={() => {
              act(changeScenario, { id, archived: true });
              act(chooseScenario, next ?? '');
            }}
          >
            {t('planPage.archive')}
          </button>
        )}
        <ActionButton className="button-plain" disabled={locked} action={removeScenario} input={id} />
      </p>
    </div>
  );
}

/** The plans that were put away, and the way back for each. */
function Archive() {
  const t = useTranslate();
  const act = useAct();
  const scenarios = useApp(selectScenarios);
  const archived = scenarios.filter((one) => one.archived);
  if (archived.length === 0) return null;
  return (
    <section>
      <h3>{t('planPage.archived')}</h3>
      <ul>
        {archived.map((one) => (
          <li key={one.id}>
            <ScenarioMark colour={one.colour} /> {one.name}{' '}
            <button
              type="button"
              className="link"
              aria-label={t('planPage.bringBackWhat', { plan: one.name })}
              onClick={() => {
                act(changeScenario, { id: one.id, archived: false });
                act(chooseScenario, one.id);
              }}
            >
              {t('planPage.bringBack')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
