import { addressDefinition } from './address/definition.ts';
import type { ScreenDefinition } from './app/screen.ts';
import { articleDefinition } from './article/definition.ts';
import { articlesDefinition } from './articles/definition.ts';
import { boardDefinition } from './board/definition.ts';
import { closingDefinition } from './closing/definition.ts';
import { closingsDefinition } from './closings/definition.ts';
import { companiesDefinition } from './companies/definition.ts';
import { creditDefinition } from './credit/definition.ts';
import { debtorDefinition } from './debtor/definition.ts';
import { debtorAddressDefinition } from './debtor-address/definition.tsx';
import { debtorBulkDefinition } from './debtor-bulk/definition.tsx';
import { debtorsDefinition } from './debtors/definition.ts';
import { deliveriesDefinition } from './deliveries/definition.ts';
import { deliveryDefinition } from './delivery/definition.ts';
import { deliveryMailsDefinition } from './delivery-mails/definition.ts';
import { deliveryTextDefinition } from './delivery-text/definition.ts';
import { detailsDefinition } from './details/definition.ts';
import { dialogDefinition } from './dialog/definition.ts';
import { draftDefinition } from './draft/definition.ts';
import { draftLineDefinition } from './draft-line/definition.ts';
import { exportDefinition } from './export/definition.ts';
import { filtersDefinition } from './filters/definition.ts';
import { finaliseDefinition } from './finalise/definition.ts';
import { helpDefinition } from './help/definition.ts';
import { importDefinition } from './import/definition.ts';
import { importPreviewDefinition } from './import-preview/definition.ts';
import { invoiceDefinition } from './invoice/definition.ts';
import { invoicesDefinition } from './invoices/definition.ts';
import { mailDefinition } from './mail/definition.ts';
import { mailboxDefinition } from './mailbox/definition.ts';
import { makeDefinition } from './make/definition.ts';
import { newCompanyDefinition } from './new-company/definition.ts';
import { newDraftDefinition } from './new-draft/definition.ts';
import { noteDefinition } from './note/definition.ts';
import { optionSearchDefinition } from './option-search/definition.ts';
import { optionsDefinition } from './options/definition.ts';
import { outboxDefinition } from './outbox/definition.ts';
import { pageDefinition } from './page/definition.tsx';
import { paletteDefinition } from './palette/definition.ts';
import { pickerDefinition } from './picker/definition.ts';
import { priceChangeDefinition } from './price-change/definition.ts';
import { productionListDefinition } from './production-list/definition.ts';
import { providersDefinition } from './providers/definition.ts';
import { runDefinition } from './run/definition.ts';
import { runSheetDefinition } from './run-sheet/definition.ts';
import type { Screen, ScreenKind } from './screens.ts';
import { signInDefinition } from './sign-in/definition.ts';
import { startDefinition } from './start/definition.ts';
import { tagPickerDefinition } from './tag-picker/definition.tsx';
import { testMailDefinition } from './test-mail/definition.ts';
import { testRunDefinition } from './test-run/definition.ts';
import { textDefinition } from './text/definition.ts';
import { textEditorDefinition } from './text-editor/definition.ts';
import { textPreviewDefinition } from './text-preview/definition.ts';
import { textsDefinition } from './texts/definition.ts';
import { wizardDefinition } from './wizard/definition.ts';

type Definitions = { readonly [Kind in ScreenKind]: ScreenDefinition<Extract<Screen, { kind: Kind }>> };

/** What every kind of screen is; the compiler keeps it complete. The order is that of `docs/keys.md`. */
export const definitions: Definitions = {
  start: startDefinition,
  companies: companiesDefinition,
  'new-company': newCompanyDefinition,
  'test-mail': testMailDefinition,
  'test-run': testRunDefinition,
  'sign-in': signInDefinition,
  deliveries: deliveriesDefinition,
  'delivery-text': deliveryTextDefinition,
  'delivery-mails': deliveryMailsDefinition,
  'production-list': productionListDefinition,
  delivery: deliveryDefinition,
  invoices: invoicesDefinition,
  filters: filtersDefinition,
  invoice: invoiceDefinition,
  credit: creditDefinition,
  note: noteDefinition,
  text: textDefinition,
  mail: mailDefinition,
  mailbox: mailboxDefinition,
  'new-draft': newDraftDefinition,
  draft: draftDefinition,
  'draft-line': draftLineDefinition,
  debtors: debtorsDefinition,
  debtor: debtorDefinition,
  'debtor-address': debtorAddressDefinition,
  'debtor-bulk': debtorBulkDefinition,
  wizard: wizardDefinition,
  board: boardDefinition,
  make: makeDefinition,
  finalise: finaliseDefinition,
  'run-sheet': runSheetDefinition,
  run: runDefinition,
  closing: closingDefinition,
  closings: closingsDefinition,
  outbox: outboxDefinition,
  options: optionsDefinition,
  'option-search': optionSearchDefinition,
  providers: providersDefinition,
  page: pageDefinition,
  address: addressDefinition,
  articles: articlesDefinition,
  article: articleDefinition,
  'price-change': priceChangeDefinition,
  picker: pickerDefinition,
  texts: textsDefinition,
  'text-editor': textEditorDefinition,
  'tag-picker': tagPickerDefinition,
  'text-preview': textPreviewDefinition,
  import: importDefinition,
  'import-preview': importPreviewDefinition,
  export: exportDefinition,
  details: detailsDefinition,
  dialog: dialogDefinition,
  help: helpDefinition,
  palette: paletteDefinition,
};

/** The definition of a screen's kind. */
export function definitionOf(screen: Screen): ScreenDefinition<Screen> {
  // A screen is only ever given to the definition of its own kind.
  return definitions[screen.kind] as unknown as ScreenDefinition<Screen>;
}
