import type { WhitelistTexts } from '../whitelist-request.ts';

export const whitelistTexts: WhitelistTexts = {
  title: 'Notice',
  heading: 'Notice to the provider',
  why: 'Many providers hold messages back when many come from one address at a time. Ask with this text for a place on the list of senders that may do so. It is filled with what stands at Mail connection and Schedule now. Select it in your terminal to copy it.',
  subject: 'Subject: request for a whitelist entry',
  opening: [
    'Dear Sir or Madam,',
    'We send our invoices by e-mail from our invoicing program, by your mail server and with the sender address {from}. Many messages leave shortly after each other, each to another recipient and with a PDF file of its own attached. They are invoices to our own customers, not advertising.',
    'We ask you to put this address on your whitelist, so that these messages are not held back or delayed as spam. It is about:',
  ],
  facts: {
    company: 'Company',
    sender: 'Sender',
    user: 'User name',
    server: 'Mail server',
    security: 'Security',
    times: 'When',
    perMinute: 'At most a minute',
    perHour: 'At most an hour',
    perDay: 'At most a day',
    perConnection: 'Messages per connection',
    pause: 'Between two messages',
  },
  anonymous: 'without login',
  anyTime: 'at any time, when we make invoices',
  unlimited: 'no limit set',
  seconds: { one: '{count} second', many: '{count} seconds' },
  notFilledIn: '(not filled in yet)',
  closing: [
    'If your limits are lower, please let us know how many messages a minute, an hour and a day you take. We will set our program accordingly.',
  ],
  greeting: 'Yours faithfully,',
};
