import type { SettingsSheetTexts } from '../settings-sheet.ts';

export const settingsSheetTexts: SettingsSheetTexts = {
  title: 'Settings for sending mail',
  company: 'Company',
  date: 'Date',
  intro: 'This is how Factuurpost is set up. What is still missing can be written on an empty line.',
  questions: {
    address: { title: 'Mail address', about: 'The address that invoices and delivery notes come from.' },
    displayName: { title: 'Display name', about: 'The name that customers see at the sender.' },
    replyTo: { title: 'Reply address', about: "Where a customer's answer goes." },
    server: { title: 'Server and port', about: 'The name or the IP address of the mail server, and the port.' },
    encryption: { title: 'Encryption', about: 'Whether the connection to the mail server is encrypted.' },
    login: {
      title: 'Login',
      about: 'Anonymous, or with a user who may send from the address above. The password is never printed.',
    },
    company: { title: 'Company', about: 'Whether mail is sent for this company.' },
    limits: { title: 'Limits', about: 'How many messages the provider takes.' },
    schedule: { title: 'Sending schedule', about: 'When mail leaves.' },
  },
  repliesToSender: '{address} (the sender)',
  noServer: 'Not applicable: no mail server is used.',
  noLogin: 'Not needed with this method.',
  unlimited: 'Unlimited',
  whitelist:
    'An invoice run sends many messages to the mail server one right after the other. Ask your provider to allow that (an entry on the whitelist), so that it is not taken for spam.',
};
