/** Everything that is needed to take something away, for callers that load it late. */
export { partOfLayer } from '../../features/onlyFeatures';
export { coverageDocument } from './coverage/coverageDocument';
export { measureDocument } from './measureDocument';
export { ownAreaDocument, ownAreaFields } from './ownAreaDocument';
export { rowsFile, rowsToTell } from './rowsFile';
export { writeExport } from './writeExport';
