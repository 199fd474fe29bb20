import type { FormatDriver } from '../formatDriver';
import { looksLikeFlatGeobuf } from './flatGeobufHeader';
import { readFlatGeobuf } from './readFlatGeobuf';
import { readFlatGeobufInPart } from './readFlatGeobufInPart';

export const flatGeobufDriver: FormatDriver = {
  format: 'flatgeobuf',
  recognises: looksLikeFlatGeobuf,
  read: readFlatGeobuf,
  readInPart: readFlatGeobufInPart,
};
