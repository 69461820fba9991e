import { codeOf } from '../disk/error-code.ts';
import { UserError } from '../domain/user-error.ts';

/** Turns what the file system says into something a person can act on; anything else comes back as it is. */
export function asStoreError(error: unknown, file: string): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new UserError('store.disk-full', { file });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new UserError('store.no-access', { file });
    default:
      return error;
  }
}
