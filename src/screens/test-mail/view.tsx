import type { ReactElement } from 'react';
import { consoleTexts } from '../../i18n/console.ts';
import { testMailTexts } from '../../i18n/test-mail.ts';
import type { ViewProps } from '../app/screen.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { FormPage } from '../kit/form-page.tsx';
import type { TestMailScreen } from './update.ts';

/** What to send, and by which account. */
export function TestMailView({ screen, desk }: ViewProps<TestMailScreen>): ReactElement {
  const { area, language } = desk;
  if (screen.loading) return <EmptyState area={area} lines={[consoleTexts(language).loading]} />;
  return <FormPage desk={desk} form={screen.form} intro={testMailTexts(language).intro} />;
}
