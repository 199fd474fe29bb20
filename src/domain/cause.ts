/**
 * Short reasons inside the message of a problem, where they are ours to word: keys of translated texts
 * (`cause.<code>`). A cause that is none of these is shown as it is: the words of the system or of a library.
 */
export const CAUSES = [
  'notUtf8',
  'tooLarge',
  'damagedZip',
  'noFolder',
  'isFolder',
  'openQuote',
  'noType',
  'unknownType',
  'noFeatureList',
  'notFeature',
  'noGeometry',
  'noCoordinates',
  'noMembers',
  'tooDeep',
  'badProperties',
  'badId',
  'badPosition',
  'shortLine',
  'shortRing',
  'openRing',
  'repeatedPosition',
  'wrongWinding',
  'outsideRange',
  'selfIntersection',
  'noSurface',
  'otherAreas',
  'notReadBack',
  'unknownTarget',
  'unknownStatus',
  'missing',
  'wrongValue',
  'usedTwice',
] as const;
export type Cause = (typeof CAUSES)[number];
