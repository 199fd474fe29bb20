/** Numbers of the types of a Shapefile; those with heights are 10 more, those with measures 20 more. */
export const NULL_SHAPE = 0;
export const POINT = 1;
export const POLYLINE = 3;
export const POLYGON = 5;
export const MULTIPOINT = 8;
