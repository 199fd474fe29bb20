import type { TargetId } from '../targets/target';
import type { LocalText } from './localText';

/** What the features of a source are to us, and which of its columns say it. */
export type SourceContent =
  | {
      role: 'areas';
      level: 'sector' | 'municipality' | 'arrondissement' | 'province' | 'region';
      codeColumn: string;
      nameColumn: string;
      /** Of the code of the municipality, for what is smaller. */
      parentColumn?: string;
      /** The year that the areas are of, where it is not that of today. */
      vintage?: number;
      figures?: SourceFigures;
    }
  | {
      role: 'measures';
      target: TargetId;
      yearColumn: string | null;
      /** Whether it covers all of Flanders, so that areas in which nothing of it lies count as zero. */
      emptyIsZero: boolean;
      rows?: SplitRows;
    }
  /** To look at beside the numbers: no measures of any target, and never offered as such. */
  | { role: 'reference' };

/**
 * Columns of a source of which one thing can be several rows: the rows that have `columns` and their place in common are
 * one feature, and `countColumn` is how many they were. What decides the weight of a row is one of them, so that the sum
 * stays what it was.
 */
export interface SplitRows {
  columns: readonly [id: string, ...others: string[]];
  countColumn: string;
}

/** A table in a zip, of which a column is joined to the areas by their code. */
export interface SourceFigures {
  address: string;
  codeColumn: string;
  valueColumn: string;
  /** What the column is called beside the areas. */
  column: string;
}

/** Data that a public body keeps up to date at an address. */
export interface OfficialSource {
  id: string;
  name: LocalText;
  /** Of the service, with the layer behind a `#` where it does not name it itself, or of a file. */
  address: string;
  owner: LocalText;
  /** null: not found. */
  licence: LocalText | null;
  /** Whether the server lets web pages of others read it; `unknown` where nobody saw it do so. */
  browsers: 'yes' | 'unknown';
  content: SourceContent;
  /** What a reader must know before counting with it. */
  caution?: LocalText;
}

const VRBG = 'https://geo.api.vlaanderen.be/VRBG/ogc/features/v1/collections';
const MOW = 'https://geoserver.gis.cloud.mow.vlaanderen.be/geoserver';
const STATBEL = 'https://statbel.fgov.be/sites/default/files/files/opendata';
const MOBILITY = {
  nl: 'Departement Mobiliteit en Openbare Werken',
  en: 'Flemish Department of Mobility and Public Works',
};

type AreaContent = Extract<SourceContent, { role: 'areas' }>;

function boundaries(
  id: string,
  collection: string,
  level: AreaContent['level'],
  name: LocalText,
): OfficialSource {
  return {
    id,
    name,
    address: `${VRBG}/${collection}/items`,
    owner: 'Digitaal Vlaanderen',
    licence: null,
    browsers: 'yes',
    content: { role: 'areas', level, codeColumn: 'NISCODE', nameColumn: 'NAAM' },
  };
}

/**
 * The official sources that the page offers and `npm run data:official` reads, as public material names them: none of
 * these addresses was tried. Services are asked for metres (`crsToAsk`), because some round degrees to 100 m. Left out,
 * because no address was found: the trees of Mechelen.
 */
export const OFFICIAL_SOURCES: readonly OfficialSource[] = [
  boundaries('gemeenten', 'Refgem', 'municipality', {
    nl: 'Gemeentegrenzen (VRBG)',
    en: 'Boundaries of municipalities (VRBG)',
  }),
  boundaries('arrondissementen', 'Refarr', 'arrondissement', {
    nl: 'Arrondissementsgrenzen (VRBG)',
    en: 'Boundaries of arrondissements (VRBG)',
  }),
  boundaries('provincies', 'Refprv', 'province', {
    nl: 'Provinciegrenzen (VRBG)',
    en: 'Boundaries of provinces (VRBG)',
  }),
  boundaries('gewest', 'Refgew', 'region', {
    nl: 'Gewestgrens (VRBG)',
    en: 'Boundary of the region (VRBG)',
  }),
  {
    // Addresses, columns and delimiter by several public programs that fetch them. One year for both: codes change.
    id: 'sectoren',
    name: {
      nl: 'Statistische sectoren met inwoners (2024)',
      en: 'Statistical sectors with inhabitants (2024)',
    },
    address: `${STATBEL}/Statistische%20sectoren/sh_statbel_statistical_sectors_31370_20240101.shp.zip`,
    owner: 'Statbel',
    licence: 'CC BY 4.0',
    browsers: 'unknown',
    content: {
      ...{ role: 'areas', level: 'sector', vintage: 2024 },
      ...{ codeColumn: 'CD_SECTOR', nameColumn: 'TX_SECTOR_DESCR_NL', parentColumn: 'CD_MUNTY_REFNIS' },
      figures: {
        address: `${STATBEL}/bevolking/sectoren/OPENDATA_SECTOREN_2024.zip`,
        ...{ codeColumn: 'CD_SECTOR', valueColumn: 'TOTAL', column: 'inwoners' },
      },
    },
    caution: {
      nl: 'Van heel België. Hier zonder inwoners: wie de site beheert, kan ze toevoegen.',
      en: 'Of all of Belgium. Here without inhabitants: whoever runs the site can add them.',
    },
  },
  {
    id: 'laadpunten',
    name: { nl: 'Laadpunten', en: 'Charging points' },
    address: `${MOW}/beleid/wfs#laadpunten_public`,
    owner: MOBILITY,
    licence: { nl: 'Open data Vlaamse overheid', en: 'Open data of the Flemish government' },
    browsers: 'unknown',
    content: {
      role: 'measures',
      target: 'laden',
      // No date of installation: the target is one of stock, for which age does not matter.
      yearColumn: null,
      emptyIsZero: true,
      rows: {
        columns: ['uniek_identificatienummer', 'kw', 'toegankelijkheid'],
        countColumn: 'connectors',
      },
    },
    caution: {
      nl: 'Snelladers langs autosnelwegen zijn niet herkenbaar en tellen mee.',
      en: 'Fast chargers along motorways cannot be told apart and count.',
    },
  },
  {
    // Host, columns and licence by OpenTrees and other public code, not by the city itself: not verified.
    id: 'bomen-gent',
    name: { nl: 'Bomen van Gent', en: 'Trees of Gent' },
    address: 'https://data.stad.gent/explore/dataset/locaties-bomen-gent/',
    owner: 'Stad Gent',
    licence: 'Modellicentie Gratis Hergebruik 1.0',
    browsers: 'unknown',
    content: { role: 'measures', target: 'bomen', yearColumn: 'aanlegjaar', emptyIsZero: false },
    caution: {
      nl: 'Alleen bomen met een aanlegjaar vanaf 2021 tellen; een heraanplant is niet herkenbaar.',
      en: 'Only trees with a planting year from 2021 count; a replanted one cannot be told apart.',
    },
  },
  {
    // Address by the list of OpenTrees, which names columns of species, girth and number, and none of a year.
    id: 'bomen-antwerpen',
    name: { nl: 'Bomen van Antwerpen', en: 'Trees of Antwerp' },
    address: 'https://geodata.antwerpen.be/arcgissql/rest/services/P_Portal/portal_publiek6/MapServer/676',
    owner: 'Stad Antwerpen',
    licence: null,
    browsers: 'unknown',
    content: { role: 'reference' },
    caution: {
      nl: 'Het is niet bekend welke kolom het plantjaar heeft: het telt niet mee voor bomen.',
      en: 'It is not known which column has the year of planting: they do not count for trees.',
    },
  },
  {
    // Which WFS of this server has the layer is by public code, not by its owner: not verified.
    id: 'hoppinpunten',
    name: { nl: 'Hoppinpunten', en: 'Mobility hubs (Hoppin)' },
    address: `${MOW}/hoppin/wfs#hoppin:hoppinpunt`,
    owner: MOBILITY,
    licence: null,
    browsers: 'unknown',
    content: { role: 'reference' },
    caution: {
      nl: 'Niet elk punt geeft toegang tot een deelsysteem: het telt niet mee voor deelmobiliteit.',
      en: 'Not every hub gives access to a shared system: they do not count for shared mobility.',
    },
  },
  {
    id: 'fietsnetwerk',
    name: { nl: 'Bovenlokaal functioneel fietsroutenetwerk', en: 'Supralocal functional cycle network' },
    address: `${MOW}/beleid/wfs#beleid:bff`,
    owner: MOBILITY,
    licence: null,
    browsers: 'unknown',
    content: { role: 'reference' },
    caution: {
      nl: 'Een netwerk, geen meters die sinds 2021 aangelegd zijn: het telt niet mee voor fietspaden.',
      en: 'A network, not metres built since 2021: it does not count for cycle paths.',
    },
  },
];

/** The source whose outlines the municipalities can take over. */
export const MUNICIPAL_BOUNDARIES = OFFICIAL_SOURCES.find(
  ({ content }) => content.role === 'areas' && content.level === 'municipality',
);

/** The columns that a source must have to be used as the list says. */
export function columnsNeeded({ content }: OfficialSource): readonly string[] {
  if (content.role === 'areas') {
    const { codeColumn, nameColumn, parentColumn } = content;
    return [codeColumn, nameColumn, ...(parentColumn === undefined ? [] : [parentColumn])];
  }
  if (content.role === 'reference') return [];
  const { yearColumn, rows } = content;
  return [...(yearColumn === null ? [] : [yearColumn]), ...(rows?.columns ?? [])];
}
