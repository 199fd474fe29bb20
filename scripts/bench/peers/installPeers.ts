import { existsSync } from 'node:fs';
import { runCommand } from './runCommand';

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
