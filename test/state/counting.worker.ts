import { UserError } from '../../src/domain/user-error.ts';
import { StoreFolder } from '../../src/state/store-folder.ts';
import { say, workerArguments } from '../helpers/inside-worker.ts';
import { countOn } from './samples.ts';

// Counts on so many times, telling each count that it was given, or the code of what went wrong.
const { folder, by, times, umask } = workerArguments('folder', 'by', 'times', 'umask');
process.umask(Number.parseInt(umask, 8));
const store = new StoreFolder(folder);
for (let time = 0; time < Number(times); time += 1) {
  try {
    say(await countOn(store, by));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    say({ code: error.code, params: error.params });
  }
}
