import type { ReactElement } from 'react';
import { filtersTexts } from '../../i18n/filters.ts';
import type { ViewProps } from '../app/screen.ts';
import { FormPage } from '../kit/form-page.tsx';
import type { FiltersScreen } from './update.ts';

/** What the list is narrowed down by. */
export function FiltersView({ screen, desk }: ViewProps<FiltersScreen>): ReactElement {
  return <FormPage desk={desk} form={screen.form} intro={filtersTexts(desk.language).intro} />;
}
