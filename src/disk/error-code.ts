/** The system's code of a failed call (`ENOENT`, `ENOSPC` …), or undefined. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}

/** The code of an error that the operating system gave; undefined for any other error, those of Node's own checks included. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error ? codeOf(error) : undefined;
}
