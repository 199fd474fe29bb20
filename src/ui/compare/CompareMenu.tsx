import { Button, DialogTrigger, Popover } from 'react-aria-components';
import { compareWith } from '../../state/actions/selection';
import { useAct } from '../../state/store/AppContext';
import type { AreaReference } from '../../domain/areas/areaReference';
import { AreaSearch } from '../header/AreaSearch';
import { useTranslate } from '../shared/useTranslate';
import { Suggestions } from './Suggestions';

/** "Vergelijk met…": put an area beside one like it, beside another province, or beside any area by name. */
export function CompareMenu({ area, name }: { area: AreaReference; name: string }) {
  const t = useTranslate();
  const act = useAct();
  const choose = (other: AreaReference) => {
    act(compareWith, { area, other });
  };
  return (
    <DialogTrigger>
      <Button className="button-plain">{t('compare.with')}</Button>
      <Popover
        className="popover"
        placement="bottom start"
        aria-label={t('compare.withArea', { area: name })}
      >
        <div className="popover-body">
          <Suggestions area={area} name={name} onChoose={choose} />
          <h2>{t('compare.search')}</h2>
          <AreaSearch label={t('compare.search')} onChoose={choose} />
        </div>
      </Popover>
    </DialogTrigger>
  );
}
