import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { exportLayer } from '../../state/actions/exportLayer';
import { exportLevel } from '../../state/actions/exportLevel';
import { useAct, useApp } from '../../state/AppContext';
import { selectTargetSources } from '../../state/selectors/targetSources';
import { selectShownTarget } from '../../state/selectors/targetsInForce';
import { ProjectMenuItems } from '../project/ProjectMenuItems';
import { useTranslate } from '../shared/useTranslate';

/** Take the result away: the level with all its numbers, or the measures of the chosen target. */
export function TakeMenu() {
  const t = useTranslate();
  const act = useAct();
  const ready = useApp((state) => state.phase === 'ready');
  const sources = useApp((state) => selectTargetSources(state)[selectShownTarget(state).target.id]);
  const layers = sources.layers.filter((layer) => layer.status === 'ready');
  return (
    <MenuTrigger>
      <Button className="button-primary" isDisabled={!ready}>
        {t('take.label')}
      </Button>
      <Popover className="popover popover-list" placement="bottom end">
        <Menu>
          {(['geojson', 'csv'] as const).map((format) => (
            <MenuItem
              key={format}
              id={format}
              className="option option-tall"
              textValue={t(`take.${format}`)}
              onAction={() => {
                act(exportLevel, format);
              }}
            >
              <Text slot="label">{t(`take.${format}`)}</Text>
              <Text slot="description" className="muted">
                {t(`take.${format}Help`)}
              </Text>
            </MenuItem>
          ))}
          {layers.map((layer) => {
            const text = t('take.layer', { name: layer.own ? layer.name : t(`target.${layer.target}`) });
            return (
              <MenuItem
                key={layer.id}
                id={layer.id}
                className="option option-tall"
                textValue={text}
                onAction={() => {
                  act(exportLayer, layer.id);
                }}
              >
                <Text slot="label">{text}</Text>
                <Text slot="description" className="muted">
                  {t('take.layerHelp')}
                </Text>
              </MenuItem>
            );
          })}
          <ProjectMenuItems />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
