/** Decimals of a degree that the drawing library keeps, a tenth of a millimetre; it refuses positions with more. */
export const DRAWING_DECIMALS = 9;
