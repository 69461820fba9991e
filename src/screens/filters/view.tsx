import type { ReactElement } from 'react';
import type { ViewProps } from '../app/screen.ts';
import { FormPage } from '../kit/form-page.tsx';
import type { FiltersScreen } from './update.ts';

/** What the list is narrowed down by. */
export function FiltersView({ screen, desk }: ViewProps<FiltersScreen>): ReactElement {
  return <FormPage desk={desk} form={screen.form} intro={screen.intro} />;
}
