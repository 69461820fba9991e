import type { WhyNotTexts } from '../why-not.ts';

export const whyNotTexts: WhyNotTexts = {
  route: '{route}: {sentence}',
  draft: 'The invoice is still a draft. Make the invoice final first.',
  'not-asked': 'Not sent yet: nobody has asked for it. Choose Print (customer copy).',
  'kept-back': 'Not sent yet, and as things are it cannot be: {problem}',
  waiting: 'Waiting since {since} ({by}); it goes with the next run.',
  stopped: 'Waiting since {since} ({by}). {stopped}',
  planned: 'Planned for {at} (asked by {by}, {since}).',
  'no-moment': 'Waiting since {since} ({by}): the schedule has no moment. Tick days at Options, Schedule.',
  'in-hand': 'Being sent since {since} ({user}, process {pid}).',
  deferred: 'Put off; next attempt {next} (attempts so far: {attempts}). {cause}',
  failed: 'Failed on {at}. {cause}',
  uncertain: 'Uncertain since {at}. {cause}',
  mailed: 'Sent on {at} to {to} (asked by {by}). The server answered: {reply}',
  printed: 'Printed on {at}, {copies} (asked by {by}). Print job: {reply}',
  withdrawn: 'Withdrawn on {at}. Choose Print (customer copy) to send the invoice after all.',
  unknown: 'unknown',
};
