import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FontFace, type ParsedFont } from './font-face.ts';

export type FontWeight = 'regular' | 'semibold';
export type Fonts = Readonly<Record<FontWeight, FontFace>>;

const files: Readonly<Record<FontWeight, string>> = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  semibold: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
};

interface FontReader {
  create(bytes: Uint8Array): ParsedFont;
}

function load(): Fonts {
  const require = createRequire(import.meta.url);
  // The reader must be the one that the PDF writer itself uses, wherever the package manager put it.
  const reader: FontReader = createRequire(require.resolve('pdfkit'))('fontkit');
  const face = (weight: FontWeight) => new FontFace(reader.create(readFileSync(require.resolve(files[weight]))));
  return { regular: face('regular'), semibold: face('semibold') };
}

let loaded: Fonts | null = null;

/**
 * The fonts of every document: Noto Sans, embedded, for Latin, Greek and Cyrillic. Read and parsed at the first call
 * (about 50 ms), then shared by the process.
 */
export function fonts(): Fonts {
  loaded ??= load();
  return loaded;
}
