import { StoreFolder } from '../../src/state/store-folder.ts';
import { say, workerArguments } from '../helpers/inside-worker.ts';
import { addNote, noteBy } from './samples.ts';

// Adds the notes `from` to `until` of one writer, each as a change of its own, and tells the number of each one done.
const { folder, by, from, until } = workerArguments('folder', 'by', 'from', 'until');
const store = new StoreFolder(folder);
for (let number = Number(from); number <= Number(until); number += 1) {
  await addNote(store, noteBy(by, number));
  say(number);
}
