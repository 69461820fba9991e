import type { Day } from '../../domain/calendar.ts';
import { datedKinds, type ExportKind, exportKinds } from '../../domain/csv-file.ts';
import type { Language } from '../../domain/debtor.ts';
import { exportTexts } from '../../i18n/export.ts';
import { type Form, type FormField, fieldValue, formOf, withValue } from '../kit/form.ts';

/** Writing records to a CSV file. */
export interface ExportScreen {
  readonly kind: 'export';
  /** What was asked for; the form may ask for what belongs to it instead. */
  readonly records: ExportKind;
  readonly form: Form;
  /** What a file is called when one has no other name for it, by kind. */
  readonly fileNames: ReadonlyMap<ExportKind, string>;
  /** What is being written, and how far it is; null: nothing yet. */
  readonly busy: { readonly file: string; readonly done: number; readonly total: number } | null;
}

/** The question where to write records of a kind, and of which time. Its form comes when it opens. */
export function exportOf(records: ExportKind): ExportScreen {
  return { kind: 'export', records, form: formOf([], {}), fileNames: new Map(), busy: null };
}

/** What may be asked for instead: kinds that are read together. */
const together: readonly (readonly ExportKind[])[] = [
  ['debtors', 'addresses'],
  ['invoices', 'invoice-lines'],
];

/** The kind that the form asks for. */
export function kindOf({ form, records }: Pick<ExportScreen, 'form' | 'records'>): ExportKind {
  const chosen = fieldValue(form, 'kind');
  return together.flat().find((kind) => kind === chosen) ?? records;
}

/** In one's own folder, with the day. */
function fileNamesOf(language: Language, today: Day): ReadonlyMap<ExportKind, string> {
  const { fileNames } = exportTexts(language);
  return new Map(exportKinds.map((kind) => [kind, `~/${fileNames[kind]}-${today}.csv`]));
}

function fieldsOf(language: Language, records: ExportKind): readonly FormField[] {
  const { fields, kinds } = exportTexts(language);
  const choices = together.find((group) => group.includes(records)) ?? [];
  const dated: readonly FormField[] = datedKinds.has(records)
    ? [
        { name: 'from', kind: 'date', ...fields.from },
        { name: 'until', kind: 'date', ...fields.until },
      ]
    : [];
  return [
    { name: 'file', kind: 'text', required: true, width: 60, ...fields.file },
    ...(choices.length === 0
      ? []
      : [
          {
            name: 'kind',
            kind: 'choice' as const,
            choices: choices.map((value) => ({ value, label: kinds[value] })),
            ...fields.kind,
          },
        ]),
    ...dated,
  ];
}

/** The form, when the screen opens. */
export function withForm(screen: ExportScreen, language: Language, today: Day): ExportScreen {
  const { records } = screen;
  const fileNames = fileNamesOf(language, today);
  const values = { file: fileNames.get(records) ?? '', kind: records };
  return { ...screen, form: formOf(fieldsOf(language, records), values), fileNames };
}

/** Another form: a file name of ours follows what is asked for. */
export function withFormChanged(screen: ExportScreen, form: Form): ExportScreen {
  const [before, after] = [kindOf(screen), kindOf({ ...screen, form })];
  const isOurs = fieldValue(form, 'file') === screen.fileNames.get(before);
  if (before === after || !isOurs) return { ...screen, form };
  return { ...screen, form: withValue(form, 'file', screen.fileNames.get(after) ?? '') };
}
