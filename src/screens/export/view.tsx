import type { ReactElement } from 'react';
import { exportTexts } from '../../i18n/export.ts';
import { fill } from '../../i18n/fill.ts';
import type { ViewProps } from '../app/screen.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { FormPage } from '../kit/form-page.tsx';
import type { ExportScreen } from './update.ts';

/** Where to write, and of which time; while it is written, how far it is. */
export function ExportView({ screen, desk }: ViewProps<ExportScreen>): ReactElement {
  const { busy, form } = screen;
  const texts = exportTexts(desk.language);
  if (busy === null) return <FormPage desk={desk} form={form} intro={texts.intro} />;
  const { file, done, total } = busy;
  const months = total === 0 ? [] : [fill(texts.months, { done: done + 1, total })];
  return <EmptyState area={desk.area} lines={[fill(texts.writing, { file }), ...months]} />;
}
