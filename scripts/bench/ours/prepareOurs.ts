import type { BenchData } from '../data/BenchData';
import type { Task } from '../task';
import { editRunner } from './editRunner';
import { fileToTableRunner } from './fileToTableRunner';
import { filterRunner } from './filterRunner';
import type { OurRunner } from './ourRunner';
import { ownAreaRunner } from './ownAreaRunner';
import { readRunner } from './readRunner';
import { shareRunner } from './shareRunner';

/** Make a task ready for the engine under test. */
export async function prepareOurs(task: Task, data: BenchData): Promise<OurRunner> {
  switch (task.kind) {
    case 'share':
      return shareRunner(task, data);
    case 'filter':
      return filterRunner(task, data);
    case 'fileToTable':
      return fileToTableRunner(task, data);
    case 'read':
      return readRunner(task, data);
    case 'edit':
      return editRunner(task, data);
    case 'ownArea':
      return ownAreaRunner(task, data);
  }
}
