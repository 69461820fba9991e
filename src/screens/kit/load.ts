import { UserError } from '../../domain/user-error.ts';
import type { Desk } from '../app/screen.ts';

/** Loads what a screen is for. When that cannot be, the screen goes away and the reason is told on the one below. */
export function loadOrLeave<S>(desk: Desk<S>, load: (signal: AbortSignal) => Promise<void>): void {
  desk.work(async (signal) => {
    try {
      await load(signal);
    } catch (error) {
      if (!(error instanceof UserError) || signal.aborted) throw error;
      desk.back();
      desk.tell(error);
    }
  });
}
