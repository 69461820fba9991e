// Bundles the program into dist/, or into the folder named: one entry, shared chunks, so that a command loads only what it needs.
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { plainWidth } from './plain-width.mjs';

/** Where to: `dist`, or the folder that is named. */
const outdir = process.argv[2] ?? 'dist';

/** Ink loads React's developer tools only when DEV is set; they are not installed. */
const withoutDevtools = {
  name: 'without-devtools',
  setup(bundle) {
    bundle.onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'without' }));
    bundle.onLoad({ filter: /.*/, namespace: 'without' }, () => ({ contents: 'export default undefined;' }));
  },
};

/** Puts a shortcut for plain texts before each string-width, which then loads only when a text asks for it. */
const shortcutForWidths = {
  name: 'shortcut-for-widths',
  setup(bundle) {
    bundle.onResolve({ filter: /^string-width$/ }, async ({ path, importer, resolveDir, kind, namespace }) => {
      if (namespace === 'shortcut') return undefined;
      const pluginData = 'resolving';
      const { path: real } = await bundle.resolve(path, {
        importer,
        resolveDir,
        kind,
        namespace: 'shortcut',
        pluginData,
      });
      return { path: real, namespace: 'shortcut' };
    });
    bundle.onLoad({ filter: /.*/, namespace: 'shortcut' }, ({ path }) => ({
      contents: `
        const plain = ${plainWidth};
        export default function stringWidth(text, options) {
          if (typeof text === 'string' && plain.test(text)) return text.length;
          return require(${JSON.stringify(path)}).default(text, options);
        }`,
      resolveDir: '.',
    }));
  },
};

/** The console is a bundle of its own beside the commands: in few pieces, so that it is there at once. */
const consoleApart = {
  name: 'console-apart',
  setup(bundle) {
    bundle.onResolve({ filter: /^\.\/main\.tsx$/ }, () => ({ path: './console/main.js', external: true }));
  },
};

/** What CommonJS packages in the bundle need to load Node's own modules. */
const requireBanner =
  "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);\n";

async function bundle(entryPoints, folder, plugins) {
  const { outputFiles } = await build({
    entryPoints,
    outdir: folder,
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // These read files of their own package at run time.
    external: ['pdfkit', 'qrcode', '@expo-google-fonts/noto-sans'],
    plugins: [...plugins, withoutDevtools, shortcutForWidths],
    define: {
      // React picks its build while it loads; the console never runs another one.
      'process.env.NODE_ENV': '"production"',
      // Yoga asks for fetch, which costs 40 ms to load, and then does not use it.
      fetch: 'undefined',
    },
    minifySyntax: true,
    minifyWhitespace: true,
    // So that a stack still tells the place.
    lineLimit: 160,
    legalComments: 'none',
    logLevel: 'warning',
  });
  for (const { path, text } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, withRequire(text));
  }
}

/** Puts the banner where it is needed only: each costs a part of a millisecond at the start. */
function withRequire(text) {
  if (!/\brequire\b/.test(text)) return text;
  const [, shebang = '', rest = ''] = /^(#!.*\n)?([\s\S]*)$/.exec(text) ?? [];
  return shebang + requireBanner + rest;
}

await rm(outdir, { recursive: true, force: true });
await bundle({ launch: 'src/launch.ts' }, outdir, [consoleApart]);
await bundle({ main: 'src/main.tsx' }, join(outdir, 'console'), []);
await chmod(join(outdir, 'launch.js'), 0o755);
