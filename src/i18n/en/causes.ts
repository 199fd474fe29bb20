import type { causes as nl } from '../nl/causes';

export const causes: Record<keyof typeof nl, string> = {
  'cause.notUtf8': 'the text is not stored as UTF-8',
  'cause.tooLarge': 'too large to read in one go',
  'cause.noType': '“type” is missing',
  'cause.unknownType': 'unknown “type”',
  'cause.noFeatureList': '“features” is not a list',
  'cause.notFeature': 'not a “Feature”',
  'cause.noGeometry': '“geometry” is missing or is no geometry',
  'cause.noCoordinates': '“coordinates” is missing or does not fit the kind of geometry',
  'cause.noMembers': '“geometries” is missing or is not a list',
  'cause.tooDeep': 'too many collections inside each other',
  'cause.badProperties': '“properties” is not an object',
  'cause.badId': '“id” is no text or number',
  'cause.badPosition': 'a position is not a pair of numbers',
  'cause.shortLine': 'a line has fewer than two points',
  'cause.shortRing': 'a ring has fewer than four points',
  'cause.openRing': 'a ring is not closed',
  'cause.repeatedPosition': 'a point occurs twice in a row',
  'cause.wrongWinding': 'a ring turns the wrong way',
  'cause.outsideRange': 'a position lies outside the range of its coordinate system',
  'cause.selfIntersection': 'a ring crosses itself',
};
