import type { ReactElement } from 'react';
import { companiesTexts } from '../../i18n/companies.ts';
import type { ViewProps } from '../app/screen.ts';
import { FormPage } from '../kit/form-page.tsx';
import type { NewCompanyScreen } from './update.ts';

/** The one question. */
export function NewCompanyView({ screen, desk }: ViewProps<NewCompanyScreen>): ReactElement {
  return (
    <FormPage desk={desk} form={screen.form} intro={companiesTexts(desk.language).newIntro} inactive={screen.busy} />
  );
}
