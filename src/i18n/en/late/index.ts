import { address } from './address';
import type { LateTexts } from '../../translate';
import { batch } from './batch';
import { compare } from './compare';
import { draw } from './draw';
import { exports } from './exports';
import { help } from './help';
import { join } from './join';
import { layerList } from './layerList';
import { open } from './open';
import { overview } from './overview';
import { ownAreas } from './ownAreas';
import { pen } from './pen';
import { plan } from './plan';
import { planPage } from './planPage';
import { report } from './report';
import { rows } from './rows';
import { scenarios } from './scenarios';
import { take } from './take';
import { targetChanges } from './targetChanges';
import { ui } from './ui';

export const enLate: LateTexts = {
  ...address,
  ...batch,
  ...compare,
  ...draw,
  ...exports,
  ...help,
  ...join,
  ...layerList,
  ...open,
  ...overview,
  ...ownAreas,
  ...pen,
  ...plan,
  ...planPage,
  ...report,
  ...rows,
  ...scenarios,
  ...take,
  ...targetChanges,
  ...ui,
};
