import { openPage } from '../../state/actions/view';
import { selectShownPage } from '../../state/selectors/subject';
import { useAct, useApp } from '../../state/store/AppContext';
import { SegmentChoice } from '../shared/SegmentChoice';
import { useTranslate } from '../shared/useTranslate';

/** The views of what is on the screen, in their order. */
const VIEWS = ['map', 'overview', 'plan'] as const;

/** See how it stands on the map or over all targets, or plan measures. */
export function ViewSwitch() {
  const t = useTranslate();
  const act = useAct();
  const page = useApp(selectShownPage);
  return (
    <SegmentChoice
      className="views"
      label={t('view.label')}
      value={page}
      choices={VIEWS.map((value) => ({ value, text: t(`view.${value}`) }))}
      onChoose={(view) => {
        act(openPage, view);
      }}
    />
  );
}
