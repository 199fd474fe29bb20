import { existsSync } from 'node:fs';
import { deserializePeer } from './deserializePeer';
import { GdalPeer } from './gdalPeer';
import type { Peer } from './peer';
import { PostgisCluster } from './PostgisCluster';
import { PostgisPeer, PostgisPlanePeer, PostgisContainsPeer } from './postgisPeer';
import { QgisPeer } from './qgisPeer';
import { runCommand } from './runCommand';
import { turfFlatbushPeer, turfPeer } from './turfPeers';

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

const PACKAGES = ['postgresql', 'postgis', 'postgresql-postgis', 'gdal-bin', 'qgis'];

/** Another installation may be under way on the machine: wait for it instead of failing. */
const APT = ['-o', 'DPkg::Lock::Timeout=600', '-qq'];

/** Install PostGIS, GDAL and QGIS from Debian. @throws where that is not possible. */
export async function installPeers(): Promise<void> {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    throw new Error(
      '--peers installs with apt-get as root; elsewhere, install PostGIS, GDAL and QGIS yourself',
    );
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', [...APT, 'update'], { env });
  await runCommand('apt-get', [...APT, 'install', '-y', '--no-install-recommends', ...PACKAGES], { env });
}
