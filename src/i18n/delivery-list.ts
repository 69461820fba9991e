import type { Language } from '../domain/debtor.ts';
import type { DeliveryState } from '../domain/delivery-row.ts';
import type { DeliveryColumn } from '../domain/sort-delivery-rows.ts';
import type { Counted } from './counted.ts';
import { deliveryListTexts as de } from './de/delivery-list.ts';
import { deliveryListTexts as en } from './en/delivery-list.ts';
import { deliveryListTexts as nl } from './nl/delivery-list.ts';

interface FieldTexts {
  readonly label: string;
  readonly help: string;
}

/** *Leverbonnen / contantbonnen*: the list, what is asked on it, and a note as text. */
export interface DeliveryListTexts {
  readonly title: string;
  readonly help: readonly string[];
  readonly search: string;
  readonly all: string;
  readonly newestFirst: string;
  readonly sortedBy: string;
  readonly sorts: Readonly<Record<DeliveryColumn, string>>;
  readonly noneYet: readonly string[];
  readonly noneFound: readonly string[];
  /** `{day}` */
  readonly noneOnDay: string;
  readonly noneOnDayHint: string;
  readonly columns: Readonly<
    Record<
      'number' | 'date' | 'kind' | 'debtor' | 'name' | 'place' | 'reference' | 'lines' | 'net' | 'state' | 'mail',
      string
    >
  >;
  /** In the list; `{number}` of the invoice. */
  readonly shown: Readonly<Record<DeliveryState, string>>;
  readonly states: Readonly<Record<DeliveryState, string>>;
  /** Before what is filtered by. */
  readonly by: Readonly<Record<'from' | 'until' | 'debtor', string>>;
  readonly notes: Counted;
  readonly receipts: Counted;
  readonly day: { readonly label: string; readonly wrong: string };
  readonly filters: {
    readonly intro: string;
    readonly from: FieldTexts;
    readonly until: FieldTexts;
    readonly kind: FieldTexts;
    readonly state: FieldTexts;
    readonly debtor: FieldTexts;
    readonly any: string;
  };
  readonly remove: {
    /** `{name}`, `{debtor}`, `{amount}` */
    readonly one: string;
    /** `{count}`, `{amount}` */
    readonly several: string;
    readonly numberStays: string;
    readonly billedStay: Counted;
    readonly onlyBilled: string;
    readonly cancelLetter: string;
    readonly remove: string;
    readonly removeLetter: string;
    /** `{name}` */
    readonly goneOne: string;
    readonly gone: Counted;
    readonly kept: Counted;
    /** `{count}` */
    readonly more: string;
  };
  readonly print: {
    /** `{name}`, `{debtor}` */
    readonly one: string;
    readonly several: Counted;
    /** `{name}`, `{debtor}`, `{day}` */
    readonly oneOrDay: string;
    readonly cancelLetter: string;
    readonly thisOne: string;
    readonly thisOneLetter: string;
    readonly print: string;
    readonly printLetter: string;
    /** `{count}` */
    readonly wholeDay: string;
    readonly wholeDayLetter: string;
    /** `{done}`, `{total}` */
    readonly printing: string;
  };
  readonly text: {
    readonly title: string;
    readonly help: readonly string[];
  };
}

const tables: Readonly<Record<Language, DeliveryListTexts>> = { nl, de, en };

/** The words of the list of deliveries. */
export function deliveryListTexts(language: Language): DeliveryListTexts {
  return tables[language];
}
