import type { AddressScreen } from './address/update.ts';
import type { ArticleScreen } from './article/update.ts';
import type { ArticlesScreen } from './articles/update.ts';
import type { BoardScreen } from './board/update.ts';
import type { ClosingScreen } from './closing/update.ts';
import type { ClosingsScreen } from './closings/update.ts';
import type { CompaniesScreen } from './companies/update.ts';
import type { CreditScreen } from './credit/update.ts';
import type { DebtorScreen } from './debtor/update.ts';
import type { DebtorAddressScreen } from './debtor-address/update.ts';
import type { DebtorBulkScreen } from './debtor-bulk/update.ts';
import type { DebtorsScreen } from './debtors/update.ts';
import type { DeliveriesScreen } from './deliveries/update.ts';
import type { DeliveryScreen } from './delivery/update.ts';
import type { DeliveryMailsScreen } from './delivery-mails/update.ts';
import type { DeliveryTextScreen } from './delivery-text/update.ts';
import type { DetailsScreen } from './details/update.ts';
import type { DialogScreen } from './dialog/update.ts';
import type { DraftScreen } from './draft/update.ts';
import type { DraftLineScreen } from './draft-line/update.ts';
import type { ExportScreen } from './export/update.ts';
import type { FiltersScreen } from './filters/update.ts';
import type { FinaliseScreen } from './finalise/update.ts';
import type { HelpScreen } from './help/update.ts';
import type { ImportScreen } from './import/update.ts';
import type { ImportPreviewScreen } from './import-preview/update.ts';
import type { InvoiceScreen } from './invoice/update.ts';
import type { InvoicesScreen } from './invoices/update.ts';
import type { MailScreen } from './mail/update.ts';
import type { MailboxScreen } from './mailbox/update.ts';
import type { MakeScreen } from './make/update.ts';
import type { NewCompanyScreen } from './new-company/update.ts';
import type { NewDraftScreen } from './new-draft/update.ts';
import type { NoteScreen } from './note/update.ts';
import type { OptionSearchScreen } from './option-search/update.ts';
import type { OptionsScreen } from './options/update.ts';
import type { OutboxScreen } from './outbox/update.ts';
import type { PageScreen } from './page/update.ts';
import type { PaletteScreen } from './palette/update.ts';
import type { PickerScreen } from './picker/update.ts';
import type { PriceChangeScreen } from './price-change/update.ts';
import type { ProductionListScreen } from './production-list/update.ts';
import type { ProvidersScreen } from './providers/update.ts';
import type { RunScreen } from './run/update.ts';
import type { RunSheetScreen } from './run-sheet/update.ts';
import type { SignInScreen } from './sign-in/update.ts';
import type { StartScreen } from './start/update.ts';
import type { TagPickerScreen } from './tag-picker/update.ts';
import type { TestMailScreen } from './test-mail/update.ts';
import type { TestRunScreen } from './test-run/update.ts';
import type { TextScreen } from './text/update.ts';
import type { TextEditorScreen } from './text-editor/update.ts';
import type { TextPreviewScreen } from './text-preview/update.ts';
import type { TextsScreen } from './texts/update.ts';
import type { WizardScreen } from './wizard/update.ts';

/** Every screen of the console. */
export type Screen =
  | DebtorScreen
  | DebtorAddressScreen
  | DebtorBulkScreen
  | DebtorsScreen
  | CompaniesScreen
  | NewCompanyScreen
  | TestMailScreen
  | TestRunScreen
  | RunSheetScreen
  | RunScreen
  | OptionSearchScreen
  | OptionsScreen
  | OutboxScreen
  | PageScreen
  | PickerScreen
  | PriceChangeScreen
  | ArticleScreen
  | ArticlesScreen
  | ProductionListScreen
  | ProvidersScreen
  | MakeScreen
  | FinaliseScreen
  | DeliveriesScreen
  | DeliveryMailsScreen
  | DeliveryTextScreen
  | DeliveryScreen
  | DetailsScreen
  | ClosingsScreen
  | ClosingScreen
  | AddressScreen
  | CreditScreen
  | NoteScreen
  | DialogScreen
  | DraftLineScreen
  | BoardScreen
  | DraftScreen
  | NewDraftScreen
  | ExportScreen
  | FiltersScreen
  | HelpScreen
  | ImportScreen
  | ImportPreviewScreen
  | InvoiceScreen
  | InvoicesScreen
  | MailScreen
  | MailboxScreen
  | PaletteScreen
  | SignInScreen
  | StartScreen
  | TagPickerScreen
  | TextEditorScreen
  | TextPreviewScreen
  | TextScreen
  | TextsScreen
  | WizardScreen;

export type ScreenKind = Screen['kind'];
