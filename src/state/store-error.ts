import { errnoOf } from '../disk/error-code.ts';
import { UserError } from '../domain/user-error.ts';

/**
 * Turns what the file system says into something a person can act on; anything else comes back as it is. A disk, a share
 * above all, may fail once and be well a moment later: no call that fails is a reason to lose what is being typed.
 */
export function asStoreError(error: unknown, file: string): unknown {
  const reason = errnoOf(error);
  switch (reason) {
    case undefined:
      return error;
    case 'ENOSPC':
    case 'EDQUOT':
      return new UserError('store.disk-full', { file });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new UserError('store.no-access', { file });
    default:
      return new UserError('store.io', { file, reason });
  }
}
