import { writeFileSync } from 'node:fs';
import { BenchData } from './data/BenchData';
import type { BenchOptions } from './benchOptions';
import { benchTasks } from './benchTasks';
import { measureMemory } from './ours/layerMemory';
import { memoryTable, benchTable, machineName } from './report/benchReport';
import type { BenchRecord } from './report/benchReport';
import { prepareOurs } from './ours/fileToTableRunner';
import { findPeers, installPeers } from './peers/findPeers';
import type { Peer } from './peers/peer';
import { runTask } from './runTask';

/**
 * Run the benchmark.
 * @param say where it tells how far it is.
 * @returns the table with the machine above it and its notes below, as Markdown.
 */
export async function runBench(options: BenchOptions, say: (line: string) => void): Promise<string> {
  if (options.installPeers) {
    say('installing PostGIS, GDAL and QGIS');
    await installPeers();
  }
  const data = new BenchData(options.areas);
  const peers = await findPeers();
  const records: BenchRecord[] = [];
  const setting = { data, rounds: options.rounds, prepareOurs, say };
  let layer = '';
  for (const task of benchTasks(options.sizes)) {
    const wanted = peers.filter((peer) => isWanted(`${task.name}, ${peer.name}`, options.only));
    if (wanted.length === 0) continue;
    if (data.layerFile(task.layer) !== layer) data.forgetLayers();
    layer = data.layerFile(task.layer);
    say(task.name);
    records.push(...(await runTask(task, wanted, setting)));
  }
  const memory = options.memory ? `\n${memoryTable(await measureMemory(data))}\n` : '';
  const markdown = report(records, peers, options.rounds) + memory;
  if (options.json) writeFileSync(options.json, `${JSON.stringify(records, null, 2)}\n`);
  if (options.markdown) writeFileSync(options.markdown, markdown);
  return markdown;
}

function isWanted(name: string, only: readonly string[]): boolean {
  return only.length === 0 || only.some((text) => name.includes(text));
}

function report(records: readonly BenchRecord[], peers: readonly Peer[], rounds: number): string {
  const notes = [
    `${machineName()}. Medians of ${rounds} rounds in one run, ours and each peer in turns, one thread of ours.`,
    '"Agreement" is the largest relative difference of an area, or the number of areas whose counts differ.',
  ];
  if (records.some(({ stride }) => stride > 1)) {
    notes.push(
      '¹ The peer was given a sample; its time is scaled up, the results are compared on the sample.',
    );
  }
  const missing = ['postgis', 'gdal', 'qgis'].filter((name) => !peers.some((peer) => peer.name === name));
  if (missing.length > 0) notes.push(`Not on this machine: ${missing.join(', ')}.`);
  return `${benchTable(records)}\n\n${notes.join('  \n')}\n`;
}
