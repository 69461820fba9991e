import type { DispatchTexts } from '../dispatch.ts';

export const dispatchTexts: DispatchTexts = {
  outcomes: {
    accepted: 'sent',
    queued: 'queued',
    planned: 'planned',
    printed: 'printed',
    skipped: 'skipped',
    failed: 'failed',
    uncertain: 'uncertain',
  },
  states: {
    queued: 'waiting',
    planned: 'planned',
    sending: 'on its way',
    accepted: 'sent',
    printed: 'printed',
    deferred: 'put off',
    failed: 'failed',
    uncertain: 'uncertain',
    cancelled: 'withdrawn',
  },
  problems: {
    draft: { cause: 'The invoice is still a draft.', remedy: 'Make the invoice final first.' },
    'left-out': {
      cause: 'The invoice was left out this time.',
      remedy: 'Take it along in a later run.',
    },
    'no-address': {
      cause: 'The debtor has no e-mail address.',
      remedy: 'Enter the e-mail address at the debtor, section Invoice.',
    },
    'no-central-address': {
      cause: 'The invoice goes to the central billing address of TopBakkers, and that has no e-mail address.',
      remedy: 'Fill it in under Options, Invoice details.',
    },
    'no-copies': {
      cause: 'The debtor has 0 as number of copies.',
      remedy: 'Set the number of copies at the debtor to 1 or more.',
    },
    'mail-disabled': {
      cause: 'Sending e-mail is off for this company.',
      remedy: 'Turn it on at Options, Internet connection.',
    },
    'already-sent': { cause: 'The invoice has been sent already.', remedy: 'Give a reason to send it once more.' },
    'already-waiting': { cause: 'The invoice is in the outbox already.', remedy: 'Look in the outbox when it goes.' },
    uncertain: {
      cause: 'Nobody knows whether an earlier attempt arrived.',
      remedy: 'Ask the customer, then retry or withdraw it in the outbox.',
    },
    credited: {
      cause: 'The invoice has been credited in full.',
      remedy: 'Send the credit invoice. Give a reason if the customer is to have this invoice too.',
    },
  },
  unfit: {
    cause: 'The message could not be put together.',
    remedy: 'Check the e-mail address of the debtor and the text of the message.',
  },
  unfitDelivery: {
    cause: 'The delivery note is not there any more.',
    remedy: 'There is nothing to send any more: cancel the message.',
  },
  unfitLogo: {
    cause: 'The logo on the invoice or note is no good PNG or JPEG file.',
    remedy:
      "Have the administrator put a good file of the same name into the company's folder, then retry in the outbox.",
  },
  unfitOriginal: {
    cause: 'The archive has another file under the name of this invoice already.',
    remedy: 'Have the administrator check the archive, then retry in the outbox.',
  },
  interruptedPrint: {
    cause: 'Printing was interrupted; the paper may be there already.',
    remedy: 'Look at the printer, then retry or withdraw it in the outbox.',
  },
  routes: {
    mail: 'e-mail',
    print: 'paper',
    none: 'none',
  },
  copies: '{count} copies',
};
