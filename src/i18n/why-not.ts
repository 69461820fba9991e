import type { Language } from '../domain/debtor.ts';
import type { DispatchError, Route } from '../domain/dispatch/entry.ts';
import type { WhyNot } from '../domain/dispatch/why-not.ts';
import { plainLine } from '../domain/plain-text.ts';
import { endText } from './closing.ts';
import { whyNotTexts as de } from './de/why-not.ts';
import { dispatchErrorText, dispatchTexts } from './dispatch.ts';
import { whyNotTexts as en } from './en/why-not.ts';
import { fill } from './fill.ts';
import { formatMoment } from './format.ts';
import { whyNotTexts as nl } from './nl/why-not.ts';

/** The sentences of *Waarom niet verzonden?*, with the values that their names say. */
export interface WhyNotTexts {
  /** With `{route}` and `{sentence}`: puts the route before the sentence. */
  readonly route: string;
  readonly draft: string;
  readonly 'not-asked': string;
  readonly 'kept-back': string;
  readonly waiting: string;
  readonly stopped: string;
  readonly planned: string;
  readonly 'no-moment': string;
  readonly 'in-hand': string;
  readonly deferred: string;
  readonly failed: string;
  readonly uncertain: string;
  readonly mailed: string;
  readonly printed: string;
  readonly withdrawn: string;
  readonly unknown: string;
}

const tables: Readonly<Record<Language, WhyNotTexts>> = { nl, de, en };

/** Cause, remedy and the other side's own words. */
function errorText(language: Language, route: Route, error: DispatchError | null, uncertain: boolean): string {
  if (!error) return '';
  const { cause, remedy } = dispatchErrorText(language, route, error, uncertain);
  return `${cause} ${remedy}${error.reply === '' ? '' : ` [${error.reply}]`}`;
}

function sentenceOf(language: Language, why: WhyNot): string {
  const texts = tables[language];
  const { problems, copies } = dispatchTexts(language);
  const moment = (at: string | null) => (at === null ? texts.unknown : formatMoment(language, at));
  switch (why.kind) {
    case 'draft':
      return texts.draft;
    case 'not-asked': {
      if (why.problem === null) return texts['not-asked'];
      const { cause, remedy } = problems[why.problem];
      return fill(texts['kept-back'], { problem: `${cause} ${remedy}` });
    }
    case 'waiting': {
      const stopped = endText(language, why.stopped);
      const values = { since: moment(why.since), by: why.by };
      return stopped === null ? fill(texts.waiting, values) : fill(texts.stopped, { ...values, stopped });
    }
    case 'planned': {
      const values = { since: moment(why.since), by: why.by, at: moment(why.at) };
      return fill(why.at === null ? texts['no-moment'] : texts.planned, values);
    }
    case 'in-hand':
      return fill(texts['in-hand'], { since: moment(why.since), user: why.user, pid: why.pid });
    case 'deferred': {
      const cause = errorText(language, why.route, why.error, false);
      return fill(texts.deferred, { attempts: why.attempts, next: moment(why.next), cause });
    }
    case 'failed':
    case 'uncertain': {
      const cause = errorText(language, why.route, why.error, why.kind === 'uncertain');
      return fill(texts[why.kind], { at: moment(why.at), cause });
    }
    case 'sent': {
      const values = { at: moment(why.at), by: why.by, reply: why.reply || texts.unknown };
      if (why.route === 'print') return fill(texts.printed, { ...values, copies: fill(copies, { count: why.copies }) });
      return fill(texts.mailed, { ...values, to: why.to.join(', ') });
    }
    case 'withdrawn':
      return fill(texts.withdrawn, { at: moment(why.at) });
    default:
      return why satisfies never;
  }
}

/** One fact of *Waarom niet verzonden?* as a sentence on one plain line, the route in front of it. */
export function whyNotText(language: Language, why: WhyNot): string {
  const sentence = sentenceOf(language, why);
  if (why.kind === 'draft') return plainLine(sentence);
  const route = dispatchTexts(language).routes[why.route];
  return plainLine(fill(tables[language].route, { route, sentence }));
}
