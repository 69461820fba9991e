import { wholePath } from '../../actions/csv-files.ts';
import type { ExportRequest } from '../../actions/export-records.ts';
import { dayOf } from '../../domain/calendar.ts';
import { UserError } from '../../domain/user-error.ts';
import { exportTexts } from '../../i18n/export.ts';
import { exportedText } from '../../i18n/exported-text.ts';
import { fill } from '../../i18n/fill.ts';
import { exportRecords } from '../actions.ts';
import type { Desk, ScreenDefinition } from '../app/screen.ts';
import { questionOf } from '../dialog/update.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { type FormValues, withError, withFocus } from '../kit/form.ts';
import { type FormAccess, formBindings, formField, typeInForm } from '../kit/form-bindings.ts';
import { Pace } from '../kit/pace.ts';
import { type ExportScreen, kindOf, withForm, withFormChanged } from './update.ts';
import { ExportView } from './view.tsx';

type ExportDesk = Desk<ExportScreen>;

interface Asked {
  readonly request: ExportRequest;
  readonly file: string;
}

/** Asks before a file goes that is there already. */
function askToOverwrite(desk: ExportDesk, asked: Asked): void {
  const texts = exportTexts(desk.language);
  desk.open(
    questionOf(
      [fill(texts.exists, { file: asked.file }), texts.existsRemedy],
      [
        {
          label: texts.otherName,
          letter: texts.otherNameLetter,
          run: () => desk.set((screen) => ({ ...screen, form: withFocus(screen.form, 'file') })),
        },
        { label: texts.overwrite, letter: texts.overwriteLetter, run: () => write(desk, asked, true) },
      ],
    ),
  );
}

function write(desk: ExportDesk, asked: Asked, mayOverwrite: boolean): void {
  const { request, file } = asked;
  const show = new Pace<{ readonly done: number; readonly total: number }>((far) =>
    desk.set((screen) => ({ ...screen, busy: { file, ...far } })),
  );
  desk.set((screen) => ({ ...screen, busy: { file, done: 0, total: 0 } }));
  desk.work(
    async (signal) => {
      try {
        const progress = (done: number, total: number) => show.report({ done, total });
        const counts = await exportRecords(desk.context, request, file, mayOverwrite, { signal, progress });
        show.flush();
        desk.back();
        desk.say({ level: 'good', text: exportedText(desk.language, request.kind, file, counts) });
      } catch (error) {
        show.flush();
        // Who went away wants no file any more, and none is there.
        if (signal.aborted) return;
        if (!(error instanceof UserError) || error.code !== 'file.exists') throw error;
        desk.set((screen) => ({ ...screen, busy: null }));
        askToOverwrite(desk, asked);
      }
    },
    (screen) => ({ ...screen, busy: null }),
  );
}

function save(desk: ExportDesk, { file = '', from = '', until = '' }: FormValues): void {
  if (from !== '' && until !== '' && until < from) {
    const { untilBeforeFrom } = exportTexts(desk.language);
    desk.set((screen) => ({ ...screen, form: withError(screen.form, 'until', untilBeforeFrom) }));
    return;
  }
  const request: ExportRequest = {
    kind: kindOf(desk.screen),
    from: from === '' ? null : from,
    until: until === '' ? null : until,
    words: desk.language,
  };
  write(desk, { request, file: wholePath(file) }, false);
}

const exportForm: FormAccess<ExportScreen> = {
  get: ({ form }) => form,
  put: withFormChanged,
  save,
  saveLabel: 'exportFile',
  active: ({ busy }) => busy === null,
};

export const exportDefinition: ScreenDefinition<ExportScreen> = {
  title: (screen, language) => exportTexts(language).titles[screen === null ? 'debtors' : kindOf(screen)],
  help: (language) => exportTexts(language).help,
  bindings: [...formBindings('export', exportForm), backBinding('export.stop')],
  View: ExportView,
  opened: (desk) => desk.set((screen) => withForm(screen, desk.language, dayOf(desk.context.now()))),
  isLoading: ({ busy }) => busy !== null,
  field: ({ busy, form }) => (busy === null ? formField(form) : null),
  type: (desk, event) => typeInForm(desk, event, exportForm),
  unsaved: ({ busy }, language) => (busy === null ? null : fill(exportTexts(language).writing, { file: busy.file })),
};
