import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Packages that take tens of milliseconds to load, and that nothing on the first screen needs. */
const heavy = [
  'nodemailer',
  'openid-client',
  'mailauth',
  'mailparser',
  'pdfkit',
  'qrcode',
  'sanitize-html',
  'html-to-text',
  'smtp-server',
  'csv-parse',
];

/** What a source file imports when it is loaded itself: no types, and nothing that is imported later. */
function staticImports(text: string): readonly string[] {
  const source = ts.createSourceFile('', text, ts.ScriptTarget.ES2023, true);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    if (ts.isExportDeclaration(statement)) return statement.isTypeOnly ? [] : [moduleSpecifier.text];
    const clause = statement.importClause;
    if (clause?.isTypeOnly) return [];
    const names = clause?.namedBindings;
    const onlyTypes =
      clause && !clause.name && names && ts.isNamedImports(names) && names.elements.every((name) => name.isTypeOnly);
    return onlyTypes ? [] : [moduleSpecifier.text];
  });
}

/** Each heavy package that is reached, with the way by which it is. */
async function reached(entry: string): Promise<readonly string[]> {
  const found: string[] = [];
  const seen = new Set<string>();
  const visit = async (file: string, way: readonly string[]): Promise<void> => {
    if (seen.has(file)) return;
    seen.add(file);
    const here = [...way, relative(root, file)];
    for (const specifier of staticImports(await readFile(file, 'utf8'))) {
      if (specifier.startsWith('.')) await visit(resolve(dirname(file), specifier), here);
      else if (heavy.some((name) => specifier === name || specifier.startsWith(`${name}/`))) {
        found.push([...here, specifier].join(' → '));
      }
    }
  };
  await visit(join(root, entry), []);
  return found;
}

it('starts the console without what only sending, printing and reading files needs', async () => {
  expect(await reached('src/main.tsx')).toEqual([]);
});
