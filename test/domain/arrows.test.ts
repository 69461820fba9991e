import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** Gone when compiled: `import type`, `export type`, or a type written as `import('…')`. */
  readonly typeOnly: boolean;
}

function isTypeImport(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  const onlyNames = !clause.name && names && ts.isNamedImports(names) && names.elements.length > 0;
  return onlyNames ? names.elements.every((name) => name.isTypeOnly) : false;
}

function isTypeExport(node: ts.ExportDeclaration): boolean {
  const names = node.exportClause;
  const onlyTypes = names && ts.isNamedExports(names) && names.elements.length > 0;
  return node.isTypeOnly || (onlyTypes ? names.elements.every((name) => name.isTypeOnly) : false);
}

function importsOf({ path, text }: SourceFile): readonly Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean): void => {
    if (node && ts.isStringLiteralLike(node)) found.push({ from: path, specifier: node.text, typeOnly });
  };
  const isLoader = ({ expression }: ts.CallExpression): boolean =>
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require');
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeExport(node));
    else if (ts.isCallExpression(node) && isLoader(node)) add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true));
  return found;
}

/** Folders and single files of src that a layer may import at run time, besides itself. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  i18n: ['domain', 'reference.ts'],
  'reference.ts': ['domain'],
  disk: [],
  state: ['disk', 'domain', 'i18n', 'reference.ts'],
  mail: ['disk', 'domain', 'i18n', 'reference.ts'],
  pdf: ['domain', 'i18n', 'reference.ts'],
  print: ['disk', 'domain', 'i18n', 'reference.ts'],
  actions: ['disk', 'state', 'mail', 'pdf', 'print', 'domain', 'i18n', 'reference.ts'],
  cli: ['actions', 'domain', 'i18n', 'reference.ts'],
  screens: ['actions', 'domain', 'i18n', 'reference.ts'],
};

/** Layers of which others may know the types only. */
const typeArrows: Readonly<Record<string, readonly string[]>> = { cli: ['state'], screens: ['state'] };

/** They wire everything together. */
const mayImportAnything = ['launch.ts', 'main.tsx'];

/** Small and pure: no clock, no file, no network. */
const pureLibraries = ['big.js', 'date-fns', 'ibantools'];

const mayDraw = ['screens', 'main.tsx'];

function layerOf(path: string): string {
  const [, layer] = path.split('/');
  return path.startsWith('src/') && layer ? layer : 'outside src';
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}

function wrongPackage({ from, specifier }: Import, dependencies: readonly string[]): string | null {
  const layer = layerOf(from);
  const name = packageOf(specifier);
  const draws = /^(react|react-dom|react-reconciler|ink)$|^ink-|^@inkjs\//.test(name);
  if (draws && !mayDraw.includes(layer)) return 'draws outside screens';
  const pure = layer === 'domain' || layer === 'i18n';
  if (isBuiltin(specifier)) return pure ? 'reaches outside' : null;
  if (pure && !pureLibraries.includes(name)) return 'is no pure library';
  return dependencies.includes(name) ? null : 'is no dependency at run time';
}

function wrongFile({ from, specifier, typeOnly }: Import): string | null {
  const layer = layerOf(from);
  const target = layerOf(
    normalize(join(dirname(from), specifier))
      .split(sep)
      .join('/'),
  );
  if (mayImportAnything.includes(layer)) return null;
  const allowed = arrows[layer];
  if (!allowed) return 'stands in a folder that has no arrows yet';
  if (target === layer || allowed.includes(target)) return null;
  if (typeOnly && typeArrows[layer]?.includes(target)) return null;
  return layer === 'reference.ts' && target === 'outside src' ? null : `goes from ${layer} to ${target}`;
}

/** Every import that goes the wrong way, as a sentence. */
function wrongArrows(files: readonly SourceFile[], dependencies: readonly string[]): readonly string[] {
  return files.flatMap(importsOf).flatMap((one) => {
    const wrong = one.specifier.startsWith('.') ? wrongFile(one) : wrongPackage(one, dependencies);
    return wrong ? [`${one.from}: ${one.specifier} ${wrong}`] : [];
  });
}

function sourceFiles(): readonly SourceFile[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

function runtimeDependencies(): readonly string[] {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(dependencies);
}

describe('the arrows between the folders of src', () => {
  it('all point one way, and no file imports what is there for development only', () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(10);
    expect(wrongArrows(files, runtimeDependencies())).toEqual([]);
  });

  it('are checked in every file with elements to draw, which stand in screens and main.tsx only', () => {
    const drawing = sourceFiles().filter(({ path }) => path.endsWith('x') && !mayDraw.includes(layerOf(path)));
    expect(drawing.map(({ path }) => path)).toEqual([]);
  });
});

describe('an arrow', () => {
  it.each([
    ['src/domain/a.ts', "import { b } from '../state/b.ts';"],
    ['src/domain/a.ts', "import type { B } from '../state/b.ts';"],
    ['src/domain/a.ts', "import { b } from '../i18n/b.ts';"],
    ['src/domain/a.ts', "import { b } from '../reference.ts';"],
    ['src/domain/a.ts', "import rates from '../../data/reference/vat-rates.json' with { type: 'json' };"],
    ['src/domain/deep/a.ts', "export { b } from '../../mail/b.ts';"],
    ['src/domain/a.ts', "import { readFileSync } from 'node:fs';"],
    ['src/domain/a.ts', "import { readFile } from 'fs/promises';"],
    ['src/domain/a.ts', "import { z } from 'zod';"],
    ['src/i18n/a.ts', "import { b } from '../actions/b.ts';"],
    ['src/reference.ts', "import { b } from './state/b.ts';"],
    ['src/state/a.ts', "import { b } from '../mail/b.ts';"],
    ['src/mail/a.ts', "import type { B } from '../state/b.ts';"],
    ['src/pdf/a.ts', "import { b } from '../print/b.ts';"],
    ['src/print/a.ts', "const b = await import('../actions/b.ts');"],
    ['src/actions/a.ts', "import { b } from '../cli/b.ts';"],
    ['src/actions/a.ts', "import { b } from '../launch.ts';"],
    ['src/cli/a.ts', "import { b } from '../state/b.ts';"],
    ['src/cli/a.ts', "import '../state/b.ts';"],
    ['src/cli/a.ts', "import { type B, c } from '../state/b.ts';"],
    ['src/cli/a.ts', "import { b } from '../screens/b.ts';"],
    ['src/screens/a.tsx', "import { b } from '../mail/b.ts';"],
    ['src/screens/a.tsx', "import { b } from '../../test/b.ts';"],
    ['src/actions/a.ts', "import React from 'react';"],
    ['src/launch.ts', "import { jsx } from 'react/jsx-runtime';"],
    ['src/cli/a.ts', "import { Box } from 'ink';"],
    ['src/mail/a.ts', "import fc from 'fast-check';"],
    ['src/mail/a.ts', "const ts = require('typescript');"],
    ['src/novel/a.ts', "import { b } from '../domain/b.ts';"],
  ])('the wrong way is found: %s has %s', (path, text) => {
    expect(wrongArrows([{ path, text }], ['zod', 'nodemailer', 'ink', 'react'])).toHaveLength(1);
  });

  it.each([
    ['src/domain/a.ts', "import Big from 'big.js'; import { b } from './deep/b.ts';"],
    ['src/i18n/a.ts', "import type { B } from '../domain/b.ts'; import { nl } from './nl/b.ts';"],
    ['src/reference.ts', "import rates from '../data/reference/vat-rates.json' with { type: 'json' };"],
    ['src/state/a.ts', "import { readFile } from 'node:fs/promises'; import { b } from '../domain/b.ts';"],
    ['src/mail/a.ts', "import { b } from '../reference.ts'; import { createTransport } from 'nodemailer';"],
    ['src/actions/deep/a.ts', "import { b } from '../../pdf/b.ts'; const c = await import('../../mail/c.ts');"],
    ['src/cli/a.ts', "import type { B } from '../state/b.ts'; import { c } from '../actions/c.ts';"],
    ['src/cli/a.ts', "import { type B } from '../state/b.ts';"],
    ['src/cli/a.ts', "export type { B } from '../state/b.ts'; type C = import('../state/c.ts').C;"],
    ['src/screens/a.tsx', "import React from 'react'; import { Box } from 'ink'; import { b } from '../actions/b.ts';"],
    ['src/main.tsx', "import { b } from './state/b.ts'; import { render } from 'ink';"],
    ['src/launch.ts', "await import('./main.tsx'); import { b } from './cli/b.ts';"],
    ['src/domain/a.ts', "// import { b } from '../state/b.ts';\nexport const a = \"import '../state/b.ts'\";"],
  ])('the right way is let through: %s has %s', (path, text) => {
    expect(wrongArrows([{ path, text }], ['big.js', 'nodemailer', 'ink', 'react'])).toEqual([]);
  });
});
