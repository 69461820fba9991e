import type { DispatchState } from './dispatch/entry.ts';
import type { Invoice } from './invoice.ts';

/** In the order in which an invoice comes to them, troubles after what they are the troubles of. */
export const invoiceStates = [
  'draft',
  'final',
  'waiting',
  'not-sent',
  'uncertain',
  'sent',
  'printed',
  'credited',
] as const;
/**
 * *Status* (spec § 5): *In aanmaak → Definitief → Verzonden/Afgedrukt*, *Gecrediteerd*; dispatch problems show as
 * *Niet verzonden*, *Onzeker*. waiting: it is on its way and has not gone yet.
 */
export type InvoiceState = (typeof invoiceStates)[number];

function stateOfCopy(dispatch: DispatchState): InvoiceState {
  switch (dispatch) {
    case 'queued':
    case 'planned':
    case 'deferred':
    case 'sending':
      return 'waiting';
    case 'accepted':
      return 'sent';
    case 'printed':
      return 'printed';
    case 'failed':
      return 'not-sent';
    case 'uncertain':
      return 'uncertain';
    // Taken back before it went: nothing has been sent.
    case 'cancelled':
      return 'final';
    default:
      return dispatch satisfies never;
  }
}

/** The state a list shows for an invoice. @param dispatch state of its customer copy (see `dispatchToShow`); null: none yet */
export function invoiceState(status: Invoice['status'], dispatch: DispatchState | null): InvoiceState {
  switch (status) {
    case 'draft':
    case 'credited':
      return status;
    case 'final':
      return dispatch === null ? 'final' : stateOfCopy(dispatch);
    default:
      return status satisfies never;
  }
}

/** Whether no customer has had an invoice of this state and none waits for it: it never went, was taken back, or failed. */
export function isUndelivered(state: InvoiceState): boolean {
  return state === 'final' || state === 'not-sent';
}
