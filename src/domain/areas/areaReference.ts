/** An area of a level, wherever one must be named on its own. */
export interface AreaReference {
  levelId: string;
  code: string;
}
