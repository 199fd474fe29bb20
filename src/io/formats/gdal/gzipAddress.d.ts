/** The address of a file of the site that stands there compressed, see `gzipAssets` of the build. */
declare module '*?gzip' {
  const address: string;
  export default address;
}
