/** The feature, by its place in the file, whose edit is compared between all who make it. */
export function editedFeature(size: number): number {
  return Math.floor(size / 3);
}
