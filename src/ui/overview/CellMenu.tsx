import { Menu, MenuItem, Popover } from 'react-aria-components';
import type { TargetKey } from '../../domain/targets/targetInForce';
import { planTarget } from '../../state/actions/planView';
import { openPage } from '../../state/actions/view';
import { useAct } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  /** The cell at which it stands. */
  cell: Element;
  area: string;
  target: TargetKey | null;
  onClose: () => void;
}

/** Where one can go from a cell, whose area and target are chosen: the map, its pages, the plan. */
export function CellMenu({ cell, area, target, onClose }: Props) {
  const t = useTranslate();
  const act = useAct();
  const ways = [
    { id: 'map', text: t('overview.toMap'), go: () => act(openPage, 'map') },
    { id: 'area', text: t('overview.toPage'), go: () => act(openPage, 'area') },
    { id: 'report', text: t('report.take'), go: () => act(openPage, 'report') },
    { id: 'plan', text: t('overview.toPlan'), go: () => act(planTarget, target) },
  ];
  return (
    <Popover
      className="popover popover-list"
      placement="bottom start"
      triggerRef={{ current: cell }}
      aria-label={t('overview.menu', { area })}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      {/* The library's own: which item the keys begin at. */}
      {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
      <Menu aria-label={t('overview.menu', { area })} autoFocus="first" onClose={onClose}>
        {ways.map(({ id, text, go }) => (
          <MenuItem key={id} id={id} className="option" textValue={text} onAction={go}>
            {text}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
