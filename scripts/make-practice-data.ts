import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { practiceFiles } from './practice-data/files.ts';

/**
 * Writes the practice data into a folder, by default `data/reference/demo`:
 *
 *     npx esbuild scripts/make-practice-data.ts --bundle --platform=node --format=esm --outfile=dist/make-practice-data.mjs
 *     node dist/make-practice-data.mjs
 */
const folder = process.argv[2] ?? join('data', 'reference', 'demo');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(practiceFiles())) {
  writeFileSync(join(folder, name), text);
  console.log(`${join(folder, name)}: ${Buffer.byteLength(text)} bytes, ${text.split('\n').length - 2} rows`);
}
