import { selectOwnAreas } from '../../state/selectors/work';
import { useApp } from '../../state/store/AppContext';
import { selectAllMeasures, selectScenarios } from '../../state/selectors/plan';
import { selectLevel } from '../../state/selectors/levels';
import { selectWithin } from '../../state/selectors/shownAreas';
import type { TakeSubject } from '../../state/selectors/takeSubjects';
import { levelKind } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';

/** What can be taken away, in words: what it is, and what it holds. */
export function useSubjectText(): (subject: TakeSubject) => { text: string; help: string } {
  const t = useTranslate();
  const level = useApp(selectLevel);
  const within = useApp(selectWithin);
  const layers = useApp((state) => state.layers);
  const ownAreas = useApp(selectOwnAreas);
  const scenarios = useApp(selectScenarios);
  const measures = useApp(selectAllMeasures);
  return (subject) => {
    switch (subject.kind) {
      case 'level': {
        const areas = within?.indices ?? level?.areas ?? [];
        const count = t(`level.count.${levelKind(level)}`, { count: areas.length });
        return { text: t('take.level'), help: t('take.levelHelp', { count }) };
      }
      case 'layer': {
        const layer = layers.find(({ id }) => id === subject.layerId)!;
        const name = layer.own ? layer.name : t(`target.${layer.target}`);
        return {
          text: t('take.layer', { name }),
          help: t('layers.features', { count: layer.report?.featureCount ?? 0 }),
        };
      }
      case 'scenario': {
        const count = measures.filter(({ scenario }) => scenario === subject.scenarioId).length;
        const name = scenarios.find(({ id }) => id === subject.scenarioId)?.name ?? '';
        return { text: t('take.scenario', { name }), help: t('take.scenarioHelp', { count }) };
      }
      case 'ownAreas':
        return { text: t('take.ownAreas'), help: t('take.ownAreasHelp', { count: ownAreas.length }) };
    }
  };
}
