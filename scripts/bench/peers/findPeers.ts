import { deserializePeer } from './deserializePeer';
import { GdalPeer } from './gdalPeer';
import type { Peer } from './peer';
import { PostgisCluster } from './PostgisCluster';
import { PostgisPeer } from './postgisPeer';
import { PostgisPlanePeer } from './postgisPlanePeer';
import { PostgisContainsPeer } from './postgisContainsPeer';
import { QgisPeer } from './qgisPeer';
import { runCommand } from './runCommand';
import { turfFlatbushPeer } from './turfFlatbushPeer';
import { turfPeer } from './turfPeer';

/** The peers that are on this machine, started where they need it. */
export async function findPeers(): Promise<Peer[]> {
  const peers: Peer[] = [turfPeer, turfFlatbushPeer, deserializePeer];
  const programs = PostgisCluster.find();
  if (programs) {
    const cluster = await PostgisCluster.start(programs);
    peers.unshift(new PostgisPeer(cluster), new PostgisContainsPeer(cluster), new PostgisPlanePeer(cluster));
  }
  const hasGdal = await runCommand('ogr2ogr', ['--version']).then(
    () => true,
    () => false,
  );
  if (hasGdal) peers.push(new GdalPeer());
  const qgis = QgisPeer.find();
  if (qgis) peers.push(new QgisPeer(qgis));
  return peers;
}
