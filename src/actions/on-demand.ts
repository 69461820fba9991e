// The actions that load what takes long to load: mail, PDF, the reading of files. The console loads them as one, when the
// first of them is asked for; each import of its own would cut what the console starts with into many small pieces.
export { checkDrafts } from './check-drafts.ts';
export { checkSenderDomain } from './check-sender-domain.ts';
export { listClosingSheets, openClosingSheet } from './closing-sheets.ts';
export { runClosingSheet } from './deliver-invoices.ts';
export { finaliseInvoices } from './finalise-invoices.ts';
export { invoiceDetails } from './invoice-details.ts';
export { outboxStatus, whyEntryNotSent, whyNotSent } from './outbox-status.ts';
export { openPractice } from './practise.ts';
export { previewMail } from './preview-mail.ts';
export { printClosingSheet } from './print-closing-sheet.ts';
export { printInternalCopies } from './print-internal-copies.ts';
export { printTestPage } from './print-test-page.ts';
export { queueCopies, runSheetFor } from './queue-copies.ts';
export { listPracticeMail, openKeptMail, openPracticeMail } from './read-mail.ts';
export { runDue } from './run-due.ts';
export { defaultTestMail, sendTestMail } from './send-test-mail.ts';
export { printSettingsSheet, settingsSheetPdf, settingsSheetText } from './settings-sheet.ts';
export { invoiceText, showInvoice } from './show-invoice.ts';
export { signIn, signInAccount } from './sign-in.ts';
export { exampleValues, renderText, textExamples } from './text-examples.ts';
