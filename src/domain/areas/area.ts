/** One area: its code (NIS for official levels, always text), name and, when known, the area it is part of. */
export interface Area {
  code: string;
  name: string;
  parentCode: string | null;
}
