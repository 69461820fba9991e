import { whyNotText } from '../../i18n/why-not.ts';
import { whyNotSent } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import { dialogAfter, noticeOf } from '../dialog/update.ts';

/** *Waarom niet verzonden?* of one invoice: the facts, and what to do. */
export function tellWhyNot(
  { open, context, language }: Pick<Desk<unknown>, 'open' | 'context' | 'language'>,
  id: string,
) {
  open(
    dialogAfter(async () => {
      const facts = await whyNotSent(context, id);
      return noticeOf(facts.flatMap((fact, index) => [...(index === 0 ? [] : ['']), whyNotText(language, fact)]));
    }),
  );
}
