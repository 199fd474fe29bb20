import type { FormatDriver } from '../formatDriver';
import { looksLikeFlatGeobuf } from './flatGeobufHeader';
import { readFlatGeobuf } from './readFlatGeobuf';

export const flatGeobufDriver: FormatDriver = {
  format: 'flatgeobuf',
  recognises: looksLikeFlatGeobuf,
  read: readFlatGeobuf,
};
