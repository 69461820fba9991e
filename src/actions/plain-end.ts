import type { RunEnd } from '../domain/dispatch/run-end.ts';
import { plainLine } from '../domain/plain-text.ts';
import type { OutboxRunEnd } from './run-outbox.ts';

/** How a run ended as plain data that can be kept: without tokens and stacks, and with nothing that acts on a screen. */
export function plainEnd(end: OutboxRunEnd): RunEnd {
  switch (end.kind) {
    case 'done':
    case 'aborted':
      return { kind: end.kind };
    case 'busy': {
      const { user, pid, host } = end.holder;
      return { kind: 'busy', holder: { user, pid, host } };
    }
    case 'blocked': {
      const { code, reply, cause } = end.refusal;
      return { kind: 'blocked', refusal: { code, reply: plainLine(reply), cause } };
    }
    case 'refused': {
      const params = Object.entries(end.error.params).map(([name, value]) => {
        return [name, typeof value === 'string' ? plainLine(value) : value] as const;
      });
      return { kind: 'refused', error: { code: end.error.code, params: Object.fromEntries(params) } };
    }
    default:
      return end satisfies never;
  }
}
