/**
 * The actions as screens call them: each is loaded when it is first called, so that the first screen does not wait for what
 * only sending, printing and reading need.
 */
function later<Args extends readonly unknown[], Result>(
  load: () => Promise<(...args: Args) => Promise<Result>>,
): (...args: Args) => Promise<Result> {
  return async (...args) => (await load())(...args);
}

const onDemand = () => import('../actions/on-demand.ts');

export const checkDrafts = later(async () => (await onDemand()).checkDrafts);
export const checkSenderDomain = later(async () => (await onDemand()).checkSenderDomain);
export const defaultTestMail = later(async () => (await onDemand()).defaultTestMail);
export const finaliseInvoices = later(async () => (await onDemand()).finaliseInvoices);
export const invoiceDetails = later(async () => (await onDemand()).invoiceDetails);
export const invoiceText = later(async () => (await onDemand()).invoiceText);
export const listClosingSheets = later(async () => (await onDemand()).listClosingSheets);
export const listPracticeMail = later(async () => (await onDemand()).listPracticeMail);
export const openClosingSheet = later(async () => (await onDemand()).openClosingSheet);
export const openKeptMail = later(async () => (await onDemand()).openKeptMail);
export const openPracticeMail = later(async () => (await onDemand()).openPracticeMail);
export const outboxStatus = later(async () => (await onDemand()).outboxStatus);
export const previewMail = later(async () => (await onDemand()).previewMail);
export const queueCopies = later(async () => (await onDemand()).queueCopies);
export const runClosingSheet = later(async () => (await onDemand()).runClosingSheet);
export const runDue = later(async () => (await onDemand()).runDue);
export const runSheetFor = later(async () => (await onDemand()).runSheetFor);
export const sendTestMail = later(async () => (await onDemand()).sendTestMail);
export const showInvoice = later(async () => (await onDemand()).showInvoice);
export const signIn = later(async () => (await onDemand()).signIn);
export const signInAccount = later(async () => (await onDemand()).signInAccount);
export const whyEntryNotSent = later(async () => (await onDemand()).whyEntryNotSent);
export const whyNotSent = later(async () => (await onDemand()).whyNotSent);
export const printClosingSheet = later(async () => (await onDemand()).printClosingSheet);
export const printInternalCopies = later(async () => (await onDemand()).printInternalCopies);
export const printTestPage = later(async () => (await onDemand()).printTestPage);
export const exampleValues = later(async () => (await onDemand()).exampleValues);
export const renderText = later(async () => (await onDemand()).renderText);
export const textExamples = later(async () => (await onDemand()).textExamples);
export const printSettingsSheet = later(async () => (await onDemand()).printSettingsSheet);
export const settingsSheetText = later(async () => (await onDemand()).settingsSheetText);
