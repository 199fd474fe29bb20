import { chownSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { runAfterThisProcess, runCommand, temporaryFolder } from './runCommand';

/** Where Debian keeps the programs of its PostgreSQL versions. */
const DEBIAN_FOLDER = '/usr/lib/postgresql';

/**
 * Room to work in, no cost for safety that a benchmark does not need, and the plans that turned out quickest: with the
 * usual costs of workers the joins run in one process, or from the points to the areas, up to ten times slower.
 * Compiling queries (jit) is off because it makes these queries slower, not faster.
 */
const SETTINGS = {
  shared_buffers: '1GB',
  work_mem: '256MB',
  maintenance_work_mem: '512MB',
  max_wal_size: '8GB',
  max_parallel_workers_per_gather: '2',
  min_parallel_table_scan_size: '0',
  parallel_setup_cost: '0',
  parallel_tuple_cost: '0',
  fsync: 'off',
  synchronous_commit: 'off',
  jit: 'off',
};

export interface QueryAnswer {
  rows: string[][];
  /** As psql times it: from sending the query to the last row. */
  ms: number;
}

/**
 * A PostgreSQL server with PostGIS of our own: its data in a temporary folder, reached through a socket there, so it
 * meets no other server. It stops when this process ends, however it does. PostgreSQL does not run as root; then it runs as the user
 * `postgres`.
 */
export class PostgisCluster {
  private constructor(
    private readonly folder: string,
    private readonly programs: string,
  ) {}

  /** Where the programs of PostgreSQL are; null without PostgreSQL, its PostGIS or ogr2ogr to load with. */
  static find(): string | null {
    try {
      execFileSync('ogr2ogr', ['--version']);
      const versions = readdirSync(DEBIAN_FOLDER).sort((a, b) => Number(b) - Number(a));
      const version = versions.find((name) =>
        existsSync(`/usr/share/postgresql/${name}/extension/postgis.control`),
      );
      return version === undefined ? null : join(DEBIAN_FOLDER, version, 'bin');
    } catch {
      return null;
    }
  }

  /** @param programs as {@link PostgisCluster.find} answers. */
  static async start(programs: string): Promise<PostgisCluster> {
    const folder = temporaryFolder('postgis');
    if (isRoot()) chownSync(folder, ...userOf('postgres'));
    const cluster = new PostgisCluster(folder, programs);
    const data = join(folder, 'data');
    cluster.#asOwner('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
    const settings = { ...SETTINGS, listen_addresses: "''", unix_socket_directories: folder };
    const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
    const log = join(folder, 'log');
    cluster.#asOwner('pg_ctl', ['-D', data, '-o', options.join(' '), '-l', log, '-w', 'start']);
    const stop = ['-D', data, '-m', 'immediate', '-w', 'stop'];
    runAfterThisProcess(...cluster.#command('pg_ctl', stop));
    // Before the folder is removed.
    process.prependOnceListener('exit', () => {
      cluster.#asOwner('pg_ctl', stop);
    });
    await cluster.query('CREATE EXTENSION postgis');
    return cluster;
  }

  /**
   * Run SQL: one statement, or several of which one answers rows. The session is warmed first, so that loading PostGIS
   * and PROJ is not part of the time.
   */
  async query(sql: string): Promise<QueryAnswer> {
    const isReady = !sql.startsWith('CREATE EXTENSION');
    const warmUp = isReady ? "SELECT ST_Length('LINESTRING(4 51,4.1 51)'::geography) > 0;" : '';
    const input = `${warmUp}\n\\timing on\n${sql};\n`;
    const { stdout } = await runCommand(
      'psql',
      ['-X', '-q', '-A', '-t', '-F', ',', '-v', 'ON_ERROR_STOP=1', ...this.#address(), '-f', '-'],
      { input },
    );
    const lines = stdout
      .trimEnd()
      .split('\n')
      .slice(isReady ? 1 : 0);
    const times = lines.map((line) => /^Time: ([\d.]+) ms/.exec(line)?.[1]);
    return {
      rows: lines.filter((_, i) => times[i] === undefined).map((line) => line.split(',')),
      ms: times.reduce((sum, time) => sum + Number(time ?? 0), 0),
    };
  }

  /**
   * Load a file as a table with the columns `fid` (place in the file, from 0), `geom` and its attributes, indexed.
   * @param crs to transform to; without it the geometry stays as it is.
   */
  async load(file: string, table: string, crs: 'EPSG:31370' | null = null): Promise<void> {
    await runCommand(
      'ogr2ogr',
      [
        ...['-f', 'PostgreSQL', `PG:host=${this.folder} user=postgres dbname=postgres`, file],
        ...['-nln', table, '-overwrite', '-preserve_fid', '-lco', 'FID=fid', '-lco', 'GEOMETRY_NAME=geom'],
        ...['-lco', 'UNLOGGED=ON', '-gt', '200000'],
        ...(crs ? ['-t_srs', crs] : []),
      ],
      { env: { PG_USE_COPY: 'YES' } },
    );
    await this.query(`ANALYZE ${table}`);
  }

  /** A program of PostgreSQL, run by who may. */
  #command(program: string, args: readonly string[]): [program: string, args: string[]] {
    const path = join(this.programs, program);
    return isRoot() ? ['runuser', ['-u', 'postgres', '--', path, ...args]] : [path, [...args]];
  }

  #asOwner(program: string, args: readonly string[]): void {
    execFileSync(...this.#command(program, args), { stdio: 'ignore' });
  }

  #address(): string[] {
    return ['-h', this.folder, '-U', 'postgres', '-d', 'postgres'];
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function userOf(name: string): [user: number, group: number] {
  const id = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return [id('-u'), id('-g')];
}
