import type { ReactElement } from 'react';
import { creditTexts } from '../../i18n/credit.ts';
import type { ViewProps } from '../app/screen.ts';
import { FormPage } from '../kit/form-page.tsx';
import type { NoteScreen } from './update.ts';

/** Whom it is for, and the field. */
export function NoteView({ screen, desk }: ViewProps<NoteScreen>): ReactElement {
  return (
    <FormPage desk={desk} form={screen.form} intro={creditTexts(desk.language).note.intro} inactive={screen.saving} />
  );
}
