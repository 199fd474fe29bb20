import type { FirstTexts } from '../translate';
import { causes } from './causes';
import { compare } from './compare';
import { counting } from './counting';
import { denominators } from './denominators';
import { draw } from './draw';
import { exports } from './exports';
import { history } from './history';
import { layerList } from './layerList';
import { join } from './join';
import { map } from './map';
import { notes } from './notes';
import { open } from './open';
import { overview } from './overview';
import { ownAreas } from './ownAreas';
import { pen } from './pen';
import { plan } from './plan';
import { planPage } from './planPage';
import { problems } from './problems';
import { project } from './project';
import { report } from './report';
import { rows } from './rows';
import { scenarios } from './scenarios';
import { take } from './take';
import { targetChanges } from './targetChanges';
import { targets } from './targets';
import { ui } from './ui';
import { words } from './words';

export const en: FirstTexts = {
  ...targets,
  ...problems,
  ...causes,
  ...notes,
  ...exports,
  ...history,
  ...layerList,
  ...join,
  ...map,
  ...ui,
  ...compare,
  ...counting,
  ...denominators,
  ...draw,
  ...open,
  ...overview,
  ...ownAreas,
  ...pen,
  ...plan,
  ...planPage,
  ...project,
  ...report,
  ...rows,
  ...scenarios,
  ...take,
  ...targetChanges,
  ...words,
};
