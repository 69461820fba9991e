import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import type { WatchSettings } from './run-watch.ts';

/**
 * Who is told of a run: of mails that a server took nobody, when the company hides that (*Bericht succesvol versturen
 * facturen verbergen*). What fails is always told.
 */
export async function withoutHidden({ company }: Context, settings: WatchSettings): Promise<WatchSettings> {
  const { accepted, ...others } = settings;
  if (!accepted) return others;
  return (await company.read(files.options)).mail.hideSuccess ? others : settings;
}
