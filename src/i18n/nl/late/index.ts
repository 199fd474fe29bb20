import { batch } from './batch';
import { compare } from './compare';
import { denominators } from './denominators';
import { draw } from './draw';
import { exports } from './exports';
import { join } from './join';
import { layerList } from './layerList';
import { map } from './map';
import { open } from './open';
import { ownAreas } from './ownAreas';
import { pen } from './pen';
import { plan } from './plan';
import { planPage } from './planPage';
import { project } from './project';
import { report } from './report';
import { rows } from './rows';
import { scenarios } from './scenarios';
import { take } from './take';
import { targetChanges } from './targetChanges';
import { targets } from './targets';
import { ui } from './ui';
import { words } from './words';

/**
 * Texts that nothing of the first view says, by the subjects of the folder above: they come with the first late part of the
 * page (`src/ui/shared/late.tsx`), and with all texts where files are written.
 */
export const nlLate = {
  ...batch,
  ...compare,
  ...denominators,
  ...draw,
  ...exports,
  ...join,
  ...layerList,
  ...map,
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
  ...targets,
  ...ui,
  ...words,
} as const;
