import { useState } from 'react';
import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import { fileShape } from '../../io/fileShape';
import type { ReadChoices } from '../../io/layerSource';
import type { MessageKey } from '../../i18n/translate';
import { useActionContext } from '../../state/store/AppContext';
import type { ReadSource } from '../../state/jobs/ownLayers';
import { rememberedMeasures } from '../../state/selectors/work';
import type { OpenPurpose } from '../../state/store/work';
import { RadioChoice } from '../shared/RadioChoice';
import { useTranslate } from '../shared/useTranslate';
import { AreaRecipeFields } from './AreaRecipeFields';
import { CrsChoice, openCrsOf } from './CrsChoice';
import { FigureRecipeFields } from './FigureRecipeFields';
import { LayerChoice } from './LayerChoice';
import { MeasureRecipeFields } from './MeasureRecipeFields';
import { OwnAreaFields } from './OwnAreaFields';
import { PlannedFileFields } from './PlannedFileFields';
import { ReportSummary } from './ReportSummary';

interface Props {
  read: ReadSource;
  /** What the reader asked for; null leaves it open. */
  purpose: OpenPurpose | null;
  /** True while the file is read once more. */
  isReading: boolean;
  /** Read the file once more, with what the reader chooses. */
  onReadAgain: (choices: ReadChoices) => void;
  onProblem: (problem: Problem | null) => void;
  onBack: () => void;
  onDone: () => void;
}

const ROLES = ['areas', 'ownAreas', 'measures', 'planned', 'figures'] as const;
type Role = (typeof ROLES)[number];
const OF_TABLES: readonly Role[] = ['figures', 'planned'];
const ROLE_TEXTS = {
  areas: 'open.asAreas',
  ownAreas: 'open.asOwnAreas',
  measures: 'open.asMeasures',
  planned: 'open.asPlanned',
  figures: 'figures.as',
} as const satisfies Record<Role, MessageKey>;

/** What the read layer is, and which of its columns mean what. Polygons alone are offered as areas first. */
export function RecipeForm({ read, purpose, isReading, onReadAgain, onProblem, onBack, onDone }: Props) {
  const t = useTranslate();
  const context = useActionContext();
  const { report } = read;
  const couldBeAreas = report.polygonCount > 0;
  const onlyAreas = couldBeAreas && report.pointCount + report.lineCount === 0;
  const [role, setRole] = useState<Role>(() => {
    if (read.replaces) return read.replaces.role;
    if (report.table) return purpose === 'planned' ? purpose : 'figures';
    if (purpose === 'planned' || (purpose === 'ownAreas' && couldBeAreas)) return purpose;
    if (purpose === 'boundaries' && couldBeAreas) return 'areas';
    const isKnown = rememberedMeasures(context.store.getState(), fileShape(report.columns)) !== null;
    return onlyAreas && !isKnown ? 'areas' : 'measures';
  });
  // What has no place is of areas that have one, or hangs on one of them.
  const roles = report.table ? OF_TABLES : ROLES.filter((choice) => choice !== 'figures');
  const [isFinishing, setBusy] = useState(false);
  const busy = isFinishing || isReading;
  const openCrs = openCrsOf(report);
  const finish = async (work: Promise<Result<null>>) => {
    setBusy(true);
    onProblem(null);
    const result = await work;
    setBusy(false);
    if (result.ok) onDone();
    else onProblem(result.problem);
  };
  return (
    <div className="recipe-form">
      <ReportSummary report={report} />
      {openCrs && !read.replaces && (
        <CrsChoice first={openCrs} current={openCrs} busy={busy} onRead={(crs) => onReadAgain({ crs })} />
      )}
      {report.choice && !read.replaces && (
        <LayerChoice choice={report.choice} busy={busy} onRead={onReadAgain} />
      )}
      <RadioChoice
        label={t('open.as')}
        value={role}
        disabled={busy}
        choices={(read.replaces ? [read.replaces.role] : roles).map((choice) => ({
          value: choice,
          text: t(ROLE_TEXTS[choice]),
          disabled: (choice === 'areas' || choice === 'ownAreas') && !couldBeAreas,
        }))}
        onChoose={setRole}
      />
      {role === 'areas' ? (
        <AreaRecipeFields context={context} read={read} busy={busy} onOpen={(work) => void finish(work)} />
      ) : role === 'ownAreas' ? (
        <OwnAreaFields context={context} read={read} busy={busy} onOpen={(work) => void finish(work)} />
      ) : role === 'figures' ? (
        <FigureRecipeFields context={context} read={read} busy={busy} onOpen={(work) => void finish(work)} />
      ) : role === 'planned' ? (
        <PlannedFileFields context={context} read={read} busy={busy} onOpen={(work) => void finish(work)} />
      ) : (
        <MeasureRecipeFields context={context} read={read} busy={busy} onOpen={(work) => void finish(work)} />
      )}
      <button type="button" className="link" onClick={onBack} disabled={busy}>
        {t('open.back')}
      </button>
    </div>
  );
}
