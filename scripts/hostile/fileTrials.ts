import { fileOf } from './files';
import { entities, pointFeatures } from './madeTexts';
import type { FileMaker, Trial } from './trial';
import { ARCHIVES, BOMB } from './trials/archiveTrials';
import { EMPTY } from './trials/emptyTrials';
import { GDAL_FORMS } from './trials/gdalTrials';
import { LIARS, LONG_ENTITY, NESTED } from './trials/nestedTrials';
import { LARGE, OVER_2_GB, SPARSE_GEOJSON, TOO_MANY, UNDER_2_GB } from './trials/sizeTrials';
import { EMPTY_SHEETS, ENDLESS_VIEW, VIEWS, WIDE } from './trials/tableTrials';

/** An ordinary small file, which every trial ends with. */
export const ORDINARY: FileMaker = fileOf('gewoon.geojson', () => [...pointFeatures(4)].join(''));

const withOrdinary = (name: string, file: FileMaker): Trial => ({
  name: `${name} and a good file`,
  files: [file, ORDINARY],
  isDropped: true,
  opens: true,
});
const TOGETHER: readonly Trial[] = [
  withOrdinary('3 GB', SPARSE_GEOJSON),
  withOrdinary('zip bomb', BOMB),
  withOrdinary(
    'entities',
    fileOf('lol2.kml', () => `${entities('kml')}<kml><Placemark><name>&a9;</name></Placemark></kml>`),
  ),
  withOrdinary(
    'empty',
    fileOf('niets.geojson', () => ''),
  ),
  withOrdinary('endless view', fileOf('eindeloos2.gpkg', ENDLESS_VIEW)),
];

const TAKES_LONG = [...LARGE, ...UNDER_2_GB, ...EMPTY_SHEETS, ...VIEWS, LONG_ENTITY];
const STOPPED: readonly Trial[] = TAKES_LONG.flatMap((trial) =>
  [150, 1200].map((stopsAfter) => {
    const { opens: _, ...rest } = trial;
    return { ...rest, name: `stopped after ${stopsAfter} ms: ${trial.name}`, stopsAfter };
  }),
);

export const FILE_TRIALS: readonly Trial[] = [
  ...[...LARGE, ...TOO_MANY, ...OVER_2_GB, ...UNDER_2_GB, ...ARCHIVES, ...WIDE, ...EMPTY_SHEETS, ...VIEWS],
  ...[...NESTED, ...LIARS, ...GDAL_FORMS, ...EMPTY, ...TOGETHER, ...STOPPED],
];
