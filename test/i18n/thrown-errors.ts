import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { type ErrorCode, errorCodes } from '../../src/domain/user-error.ts';

/** A place in src where an error is made, and the names of its params; null where they cannot be read from the text. */
export interface ThrownError {
  readonly code: ErrorCode;
  readonly at: string;
  readonly params: readonly string[] | null;
}

/** Something to call with a code: where its code and its params stand, and what params it adds itself. */
interface Maker {
  readonly code: number;
  readonly params: number;
  readonly adds: readonly string[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));

function isErrorCode(text: string): text is ErrorCode {
  return (errorCodes as readonly string[]).includes(text);
}

function parsedSources(): readonly ts.SourceFile[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('src/i18n/') && path !== 'src/domain/user-error.ts')
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    .filter(({ text }) => text.includes('ErrorCode') || errorCodes.some((code) => text.includes(`'${code}'`)))
    .map(({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true));
}

function everyNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => everyNode(child, visit));
}

function nameOf(node: ts.Node | undefined): string {
  if (!node) return '';
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isIdentifier(node) || ts.isStringLiteral(node) || ts.isPrivateIdentifier(node) ? node.text : '';
}

/** The type `Place` of a value in a file, which whole families of errors carry: its fields, and who gives one. */
class Places {
  readonly fields: string[] = [];
  readonly #givers = new Set<string>();

  constructor(sources: readonly ts.SourceFile[]) {
    for (const source of sources) everyNode(source, (node) => this.#look(node));
  }

  #look(node: ts.Node): void {
    if (ts.isTypeAliasDeclaration(node) && node.name.text === 'Place') {
      everyNode(node, (field) => ts.isPropertySignature(field) && this.fields.push(nameOf(field.name)));
    }
    if (ts.isFunctionDeclaration(node) && node.type?.getText() === 'Place') this.#givers.add(nameOf(node.name));
  }

  isGiven(node: ts.Node): boolean {
    return ts.isCallExpression(node) && this.#givers.has(nameOf(node.expression));
  }
}

function makersIn(sources: readonly ts.SourceFile[], places: Places): ReadonlyMap<string, Maker> {
  const makers = new Map<string, Maker>([['UserError', { code: 0, params: 1, adds: [] }]]);
  const look = (node: ts.Node): void => {
    if (!ts.isFunctionDeclaration(node) && !ts.isMethodDeclaration(node)) return;
    const types = node.parameters.map((parameter) => parameter.type?.getText());
    const code = types.indexOf('ErrorCode');
    if (code < 0) return;
    let addsPlace = false;
    everyNode(node, (part) => {
      if (ts.isSpreadAssignment(part) && places.isGiven(part.expression)) addsPlace = true;
    });
    makers.set(nameOf(node.name), { code, params: types.indexOf('ErrorParams'), adds: addsPlace ? places.fields : [] });
  };
  for (const source of sources) everyNode(source, look);
  return makers;
}

/** What a constant of a file was made from. */
function madeFrom(name: ts.Identifier): ts.Expression | undefined {
  let found: ts.Expression | undefined;
  everyNode(name.getSourceFile(), (node) => {
    if (ts.isVariableDeclaration(node) && nameOf(node.name) === name.text) found = node.initializer;
  });
  return found;
}

function fieldsOf(node: ts.Expression | undefined, places: Places): readonly string[] | null {
  if (!node) return [];
  if (places.isGiven(node)) return places.fields;
  if (ts.isIdentifier(node)) {
    const origin = madeFrom(node);
    return origin ? fieldsOf(origin, places) : null;
  }
  if (!ts.isObjectLiteralExpression(node)) return null;
  const fields: string[] = [];
  for (const property of node.properties) {
    const spread = ts.isSpreadAssignment(property);
    const names = spread ? fieldsOf(property.expression, places) : [nameOf(property.name)];
    if (names === null) return null;
    fields.push(...names);
  }
  return fields;
}

/** The codes that an argument can be: itself, or either side of a choice. */
function codesIn(node: ts.Expression | undefined): readonly ErrorCode[] {
  if (!node) return [];
  if (ts.isConditionalExpression(node)) return [...codesIn(node.whenTrue), ...codesIn(node.whenFalse)];
  return ts.isStringLiteral(node) && isErrorCode(node.text) ? [node.text] : [];
}

/**
 * Every place in src that makes an error with a code that stands in the text: `new UserError(…)`, or a call of a function
 * or method that takes an `ErrorCode`.
 */
export function thrownErrors(): readonly ThrownError[] {
  const sources = parsedSources();
  const places = new Places(sources);
  const makers = makersIn(sources, places);
  const thrown: ThrownError[] = [];
  for (const source of sources) {
    everyNode(source, (node) => {
      if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return;
      const maker = makers.get(nameOf(node.expression));
      if (!maker) return;
      const given = maker.params < 0 ? [] : fieldsOf(node.arguments?.[maker.params], places);
      const params = given && [...maker.adds, ...given];
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      for (const code of codesIn(node.arguments?.[maker.code])) {
        thrown.push({ code, at: `${source.fileName}:${line}`, params });
      }
    });
  }
  return thrown;
}
