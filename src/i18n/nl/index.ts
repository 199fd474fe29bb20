import { batch } from './batch';
import { causes } from './causes';
import { compare } from './compare';
import { counting } from './counting';
import { denominators } from './denominators';
import { draw } from './draw';
import { exports } from './exports';
import { history } from './history';
import { join } from './join';
import { layerList } from './layerList';
import { map } from './map';
import { notes } from './notes';
import { open } from './open';
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

/** Dutch, the source language: its keys are the keys. */
export const nl = {
  ...targets,
  ...problems,
  ...causes,
  ...batch,
  ...notes,
  ...exports,
  ...history,
  ...join,
  ...layerList,
  ...map,
  ...ui,
  ...compare,
  ...counting,
  ...denominators,
  ...draw,
  ...open,
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
} as const;
