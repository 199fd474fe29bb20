import { Header, MenuItem, MenuSection } from 'react-aria-components';
import { copyLink } from '../../state/actions/take';
import { saveProjectFile, showProjectDialog, wantPicture } from '../../state/actions/project';
import { useAct, useApp } from '../../state/store/AppContext';
import { hasOwnWork } from '../../state/selectors/work';
import { useTranslate } from '../shared/useTranslate';

/** Entries of a menu: the picture, the link and the project. */
export function ProjectMenuItems() {
  const t = useTranslate();
  const act = useAct();
  const canClear = useApp(hasOwnWork);
  const items = [
    ['picture', () => act(wantPicture, null)],
    ['link', () => act(copyLink, null)],
    ['save', () => act(saveProjectFile, null)],
    ['open', () => act(showProjectDialog, { dialog: 'open' })],
    ['clear', () => act(showProjectDialog, { dialog: 'clear' })],
  ] as const;
  return (
    <MenuSection className="menu-section">
      <Header className="popover-title">{t('project.heading')}</Header>
      {items.map(([key, onAction]) => (
        <MenuItem
          key={key}
          id={`project-${key}`}
          className="option option-tall"
          textValue={t(`project.${key}`)}
          isDisabled={key === 'clear' && !canClear}
          onAction={onAction}
        >
          <span>{t(`project.${key}`)}</span>
          <span className="muted">{t(`project.${key}Help`)}</span>
        </MenuItem>
      ))}
    </MenuSection>
  );
}
