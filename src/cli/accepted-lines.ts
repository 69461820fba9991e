import type { WatchSettings } from '../actions/run-watch.ts';
import { acceptedText } from '../i18n/entry-documents.ts';
import type { CommandLine } from './command-line.ts';

/** Tells of each mail that a server took, a line each on standard error; nothing beside a result that is JSON. */
export function acceptedLines(line: CommandLine): Pick<WatchSettings, 'accepted'> {
  if (line.json) return {};
  const { err, showsProgress } = line.surroundings;
  // The progress of a terminal stands on the line that is written.
  const clear = showsProgress ? '\r\u001b[K' : '';
  return { accepted: (entry) => err(`${clear}${acceptedText(line.language, entry)}\n`) };
}
