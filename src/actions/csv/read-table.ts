import { CsvError, parse } from 'csv-parse/sync';
import type { ImportKind } from '../../domain/csv-file.ts';
import { UserError } from '../../domain/user-error.ts';
import { type ColumnSpecs, columnNames, columnsByLabel, comparable } from './columns.ts';
import { decodeText } from './decode-text.ts';
import { likelyColumns } from './likely-columns.ts';
import { atOnce, type Pieces } from './pieces.ts';
import { type Place, Problems, shown } from './problems.ts';

export interface TableColumn {
  /** As the file's header has it. */
  readonly header: string;
  /** From 0; a person is told one more. */
  readonly index: number;
}

export interface TableRow {
  /** Line in the file on which the row begins, from 1. */
  readonly line: number;
  readonly values: readonly string[];
}

/** A CSV file taken apart: every row has a value for every column. */
export interface Table<Name extends string> {
  readonly file: string;
  readonly kind: ImportKind;
  readonly columns: ReadonlyMap<Name, TableColumn>;
  readonly rows: readonly TableRow[];
}

const delimiters = [';', '\t', ','] as const;
const lineBreak = /\r\n|\n|\r/g;

function countBreaks(text: string): number {
  if (!text.includes('\n') && !text.includes('\r')) return 0;
  return text.match(lineBreak)?.length ?? 0;
}

/** The separator that stands most often in the first line that is not empty, outside quotes. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const char of text.trimStart()) {
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    if (char === '\n' || char === '\r') break;
    const count = counts.get(char);
    if (count !== undefined) counts.set(char, count + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] > 0 ? most[0] : ',';
}

/** So many bytes are split before others have their turn. */
const pieceLength = 16 * 1024;
const quote = 0x22;
const lineFeed = 0x0a;

/** Where the next piece ends: behind a line end that is in no quotes, or at the end of the file. */
function pieceEnd(data: Buffer, start: number): number {
  let quoted = false;
  for (let at = start; at < data.length; at += 1) {
    if (data[at] === quote) quoted = !quoted;
    else if (data[at] === lineFeed && !quoted && at - start >= pieceLength) return at + 1;
  }
  return data.length;
}

/** Whole records, some at a time. What is wrong with the quotes is found in a piece as it is in the whole. */
function* splitRecords(text: string, file: string): Generator<string[][], undefined, undefined> {
  const data = Buffer.from(text, 'utf8');
  const delimiter = delimiterOf(text);
  // Row lengths are checked below, where line and column are known; nothing else is relaxed.
  const options = { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true };
  for (let start = 0; start < data.length; ) {
    const end = pieceEnd(data, start);
    try {
      yield parse(data.subarray(start, end), options);
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      throw new UserError('csv.malformed', brokenAt(error, start, data, delimiter, file));
    }
    start = end;
  }
}

/** The value that csv-parse stumbled over: it tells the end of the last whole value, in bytes from where it began. */
function brokenAt(error: CsvError, start: number, data: Buffer, delimiter: string, file: string): Place {
  const { index: column = 0, bytes = 0 } = error;
  const index = Number(column);
  const before = data.subarray(0, start + Number(bytes)).toString('utf8');
  const rest = data.subarray(Buffer.byteLength(before)).toString('utf8');
  const gap = index > 0 ? delimiter.length : 0;
  const upToValue = before + rest.slice(0, gap);
  const value = rest.slice(gap);
  const header = data.toString('utf8', 0, 10_000).split(lineBreak, 1)[0]?.split(delimiter)[index] ?? '';
  return {
    file,
    line: countBreaks(upToValue) + 1,
    column: shown(header.replaceAll('"', '')),
    position: index + 1,
    value: shown(value),
  };
}

/** Gives each record its line, and drops the blank lines, which hold nothing. */
function* linesOf(text: string, file: string): Pieces<TableRow[]> {
  const rows: TableRow[] = [];
  let line = 1;
  for (const records of splitRecords(text, file)) {
    for (const values of records) {
      const blank = values.length === 1 && values[0]?.trim() === '';
      if (!blank) rows.push({ line, values });
      for (const value of values) line += countBreaks(value);
      line++;
    }
    yield;
  }
  return rows;
}

function columnsOf<Name extends string>(
  header: TableRow,
  specs: ColumnSpecs<Name>,
  problems: Problems,
): ReadonlyMap<Name, TableColumn> {
  const byLabel = columnsByLabel(specs);
  const columns = new Map<Name, TableColumn>();
  const there = new Set(header.values.flatMap((label) => byLabel.get(comparable(label)) ?? []));
  for (const [index, label] of header.values.entries()) {
    const name = byLabel.get(comparable(label));
    const place = placeIn(problems.file, header, index, label);
    if (name === undefined) {
      const likely = problems.isFull ? [] : likelyColumns(label, specs, there);
      problems.add('csv.column-unknown', { ...place, fileKind: specs.kind, columns: likely.join(', ') });
      continue;
    }
    const first = columns.get(name);
    if (first) problems.add('csv.column-twice', { ...place, firstPosition: first.index + 1 });
    else columns.set(name, { header: shown(label), index });
  }
  for (const name of columnNames(specs)) {
    if (!specs.byName[name].required || columns.has(name)) continue;
    problems.add('csv.column-missing', {
      file: problems.file,
      line: header.line,
      column: name,
      fileKind: specs.kind,
    });
  }
  return columns;
}

function placeIn(file: string, row: TableRow, index: number, header: string): Place {
  let line = row.line;
  for (const value of row.values.slice(0, index)) line += countBreaks(value);
  return { file, line, column: shown(header), position: index + 1, value: shown(row.values[index] ?? '') };
}

/**
 * Where a row's value for a column stands in the file. For a column that the file lacks, the row's beginning, and the column's
 * own name with the kind of file that has it.
 */
export function placeOf<Name extends string>(table: Table<Name>, row: TableRow, name: Name): Place {
  const column = table.columns.get(name);
  if (column) return placeIn(table.file, row, column.index, column.header);
  return { file: table.file, line: row.line, column: name, fileKind: table.kind, position: 0, value: '' };
}

/**
 * Takes a CSV file apart (RFC 4180): comma, semicolon or tab as the header row has it, UTF-8 or Windows-1252, any line
 * ends, quotes around a value and doubled inside it. Blank lines are passed over; nothing else is forgiven.
 * @param file name of the file, for errors
 * @throws UserError `csv.empty`, `csv.binary`, `csv.malformed` (broken quote, row too short or too long) with line and
 *   column, `csv.column-missing`, `csv.column-unknown`, `csv.column-twice`
 */
export function* tablePieces<Name extends string>(
  bytes: Uint8Array,
  file: string,
  specs: ColumnSpecs<Name>,
): Pieces<Table<Name>> {
  const text = decodeText(bytes, file);
  if (text.trim() === '') throw new UserError('csv.empty', { file });
  const [header, ...rows] = yield* linesOf(text, file);
  if (!header) throw new UserError('csv.empty', { file });
  const problems = new Problems(file);
  const columns = columnsOf(header, specs, problems);
  problems.throwIfAny();
  const width = header.values.length;
  for (const row of rows) {
    if (row.values.length === width) continue;
    const index = Math.min(row.values.length, width);
    problems.add('csv.malformed', placeIn(file, row, index, header.values[index] ?? ''));
  }
  problems.throwIfAny();
  return { file, kind: specs.kind, columns, rows };
}

/** {@link tablePieces}, all of it at once. */
export function readTable<Name extends string>(bytes: Uint8Array, file: string, specs: ColumnSpecs<Name>): Table<Name> {
  return atOnce(tablePieces(bytes, file, specs));
}
