import type { Language } from '../../domain/debtor.ts';
import { creditTexts } from '../../i18n/credit.ts';
import { type Form, formOf } from '../kit/form.ts';

/** A note on an invoice, as it is being written. */
export interface NoteScreen {
  readonly kind: 'note';
  /** Id of the invoice. */
  readonly id: string;
  readonly form: Form;
  readonly saving: boolean;
}

/** @param id of an invoice, draft or final */
export function noteOf(language: Language, id: string): NoteScreen {
  const { label, fieldHelp } = creditTexts(language).note;
  return {
    kind: 'note',
    id,
    form: formOf([{ name: 'note', kind: 'text', required: true, label, help: fieldHelp, width: 60 }], {}),
    saving: false,
  };
}
