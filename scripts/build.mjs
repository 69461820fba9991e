// Bundles the program into dist/, or into the folder named: one entry, shared chunks, so that a command loads only what it needs.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

/** Where to: `dist`, or the folder that is named. */
const outdir = process.argv[2] ?? 'dist';

await rm(outdir, { recursive: true, force: true });
await build({
  entryPoints: { launch: 'src/launch.ts' },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // These read files of their own package at run time.
  external: ['pdfkit', 'qrcode', '@expo-google-fonts/noto-sans'],
  // CommonJS packages in the bundle call require for Node's own modules.
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
  },
  legalComments: 'none',
  logLevel: 'warning',
});
