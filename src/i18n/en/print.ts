import type { PrintTexts } from '../print.ts';

export const print: PrintTexts = {
  problems: {
    'no-lp': {
      cause: 'The print programs lp and lpstat are not on this computer.',
      remedy: 'Have the administrator install the package cups-client.',
    },
    'no-server': {
      cause: 'The print server (CUPS) does not answer{because}.',
      remedy: 'Have the administrator start CUPS or check the server address (CUPS_SERVER), then print again.',
    },
    'no-printer': {
      cause: 'The print server has no printer {printer}.',
      remedy: 'Choose an existing printer in Extra → Options → Printing.',
    },
    'no-default-printer': {
      cause: 'No printer is chosen and the print server has no default printer.',
      remedy: 'Choose a printer in Extra → Options → Printing.',
    },
    stopped: {
      cause: 'The printer {printer} is stopped{because}.',
      remedy: 'Clear the fault, have the printer started again (cupsenable) and print again.',
    },
    'not-accepting': {
      cause: 'The printer {printer} takes no jobs{because}.',
      remedy:
        'Have the administrator release the printer (cupsaccept), or choose another in Extra → Options → Printing.',
    },
    timeout: {
      cause: 'The print server did not answer in time.',
      remedy: 'Try again later. If it stays so, have the administrator check the print server.',
    },
    refused: {
      cause: 'The printer {printer} refused the job{because}.',
      remedy: 'Clear what the print server says and print again.',
    },
  },
  defaultPrinter: '(default printer)',
  unsure:
    'The job may have been printed all the same: look at the printer {printer} and in the queue before you print again.',
};
