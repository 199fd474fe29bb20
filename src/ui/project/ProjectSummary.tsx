import type { ProjectContent } from '../../io/project/projectFile';
import { useTranslate } from '../shared/useTranslate';

/** What a project file holds, before it is opened. */
export function ProjectSummary({ name, project }: { name: string; project: ProjectContent }) {
  const t = useTranslate();
  const count = (record: object): number => Object.keys(record).length;
  const targets = project.targetChanges.length + project.addedTargets.length + project.targetsOff.length;
  const parts = [
    project.ownAreas.length > 0 && t('project.holdsAreas', { count: project.ownAreas.length }),
    project.layers.length > 0 && t('project.holdsLayers', { count: project.layers.length }),
    targets > 0 && t('project.holdsTargets', { count: targets }),
    count(project.explanations) > 0 && t('project.holdsExplanations', { count: count(project.explanations) }),
    count(project.policyChecks) > 0 && t('project.holdsChecks', { count: count(project.policyChecks) }),
    project.view && t('project.holdsView'),
  ].filter((part) => typeof part === 'string');
  return (
    <p>
      <strong>{name}</strong>
      <br />
      {t('project.holds')}: {parts.join(', ')}.
    </p>
  );
}
