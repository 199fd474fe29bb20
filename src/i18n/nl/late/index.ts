import { address } from './address';
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

/**
 * Texts that nothing of the first view says, by the subjects of the folder above: they come with the first late part of the
 * page (`src/ui/shared/late.tsx`), and with all texts where files are written.
 */
export const nlLate = {
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
} as const;
