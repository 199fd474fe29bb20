/** Names of columns that name the rows of a file, in lower case. */
const NAMES_ROWS =
  /^(id|fid|ogc_?fid|object_?id|gid|uuid|guid|globalid|global_id|uidn|oidn|identificator|identifier|identificatie|lokale_?id|inventarisnummer|inventaris_?nr|(boom|project|dossier)_?(id|nr|nummer))$/;
/** Names of columns that may tell rows apart and may hold the same for several: codes and numbers of whatever kind. */
const MAY_TELL_APART =
  /(^|[^a-z])(id|uuid|guid|gid|oid|fid|key|code|nr|ref)$|id$|nummer$|code$|sleutel$|^nis|geoitem$/;
/** Row numbers that programs give anew with every file: another one says nothing. */
const ROW_NUMBERS = /^(fid|ogc_?fid|object_?id(_\d+)?|gid|oid|rowid)$/;

const plain = (name: string): string => name.trim().toLowerCase();

/** Whether a column names the rows of its file by what it is called: two rows with one value are then one thing twice. */
export function namesRows(column: string): boolean {
  return NAMES_ROWS.test(plain(column));
}

/** Whether a column may tell rows apart by what it is called; whether it does is for its values to say. */
export function mayTellApart(column: string): boolean {
  return namesRows(column) || MAY_TELL_APART.test(plain(column));
}

/** Whether a column holds row numbers that the next file has anew, by what it is called. */
export function isRowNumber(column: string): boolean {
  return ROW_NUMBERS.test(plain(column));
}
