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
export const creditInvoice = later(async () => (await onDemand()).creditInvoice);
export const creditProspect = later(async () => (await onDemand()).creditProspect);
export const creditView = later(async () => (await onDemand()).creditView);
export const defaultTestMail = later(async () => (await onDemand()).defaultTestMail);
export const exportRecords = later(async () => (await onDemand()).exportRecords);
export const finaliseInvoices = later(async () => (await onDemand()).finaliseInvoices);
export const internalPrints = later(async () => (await onDemand()).internalPrints);
export const importRecords = later(async () => (await onDemand()).importRecords);
export const invoiceDetails = later(async () => (await onDemand()).invoiceDetails);
export const invoiceText = later(async () => (await onDemand()).invoiceText);
export const listClosingSheets = later(async () => (await onDemand()).listClosingSheets);
export const listPracticeMail = later(async () => (await onDemand()).listPracticeMail);
export const openClosingSheet = later(async () => (await onDemand()).openClosingSheet);
export const openKeptMail = later(async () => (await onDemand()).openKeptMail);
export const openPracticeMail = later(async () => (await onDemand()).openPracticeMail);
export const outboxStatus = later(async () => (await onDemand()).outboxStatus);
export const previewImport = later(async () => (await onDemand()).previewImport);
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
export const deliveryMailsFor = later(async () => (await onDemand()).deliveryMailsFor);
export const followMailed = later(async () => (await onDemand()).followMailed);
export const mailDeliveries = later(async () => (await onDemand()).mailDeliveries);
export const printDeliveries = later(async () => (await onDemand()).printDeliveries);
export const showDelivery = later(async () => (await onDemand()).showDelivery);
export const exampleValues = later(async () => (await onDemand()).exampleValues);
export const renderText = later(async () => (await onDemand()).renderText);
export const textExamples = later(async () => (await onDemand()).textExamples);
export const printSettingsSheet = later(async () => (await onDemand()).printSettingsSheet);
export const settingsSheetText = later(async () => (await onDemand()).settingsSheetText);
export const mailProductionList = later(async () => (await onDemand()).mailProductionList);
export const productionMailFor = later(async () => (await onDemand()).productionMailFor);
export const printProductionList = later(async () => (await onDemand()).printProductionList);
export const productionListFile = later(async () => (await onDemand()).productionListFile);
export const writeProductionList = later(async () => (await onDemand()).writeProductionList);
export const printNumberReport = later(async () => (await onDemand()).printNumberReport);
