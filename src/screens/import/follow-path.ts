import { listCsvFiles } from '../../actions/csv-files.ts';
import { UserError } from '../../domain/user-error.ts';
import { importTexts } from '../../i18n/import.ts';
import type { Desk } from '../app/screen.ts';
import { type Folder, folderOf, type ImportScreen, withFolder } from './update.ts';

type ImportDesk = Desk<ImportScreen>;

async function read(desk: ImportDesk, path: string): Promise<Folder> {
  try {
    return { path, entries: await listCsvFiles(path), problem: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { reason } = error.params;
    return { path, entries: [], problem: reason === undefined ? importTexts(desk.language).notThere : String(reason) };
  }
}

/** Reads the folder in which the path is, when it is another than the one that was read. */
export function followPath(desk: ImportDesk): void {
  const path = folderOf(desk.screen);
  if (desk.screen.folder?.path === path) return;
  void desk.work(async () => {
    const folder = await read(desk, path);
    desk.set((screen) => withFolder(screen, folder));
  });
}
