import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The path of a shipped, read-only file in `data/reference`. Searched upward from this file's own folder, so that it is
 * found from the sources and from a bundle alike, whatever the working directory.
 * @param name a file name such as `email-texts.json`
 * @throws Error when the installation lacks the file
 */
export function referenceFile(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const path = join(folder, 'data', 'reference', name);
    if (existsSync(path)) return path;
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`data/reference/${name} is missing from this installation`);
    folder = parent;
  }
}
