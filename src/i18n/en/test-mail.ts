import type { TestMailTexts } from '../test-mail.ts';

export const testMailTexts: TestMailTexts = {
  title: 'Send test message',
  help: [
    'Sends one message by exactly the way that invoices take, and shows every step. The mail account can be changed and tried here without saving it; when it works, one key saves it.',
    'F2 sends the test message. F3 only checks: everything up to the message itself, so that nobody receives anything. An empty password stands for the saved one.',
  ],
  intro: 'Trying needs no saving. F2 sends, F3 only checks.',
  fields: {
    to: {
      label: 'Recipient',
      help: 'Where the test message goes. Begins with the e-mail address of the (head) office.',
    },
    subject: { label: 'Subject', help: 'The subject of the test message.' },
    text: { label: 'Text', help: 'What the test message says.' },
  },
  runTitle: 'Test message',
  checkTitle: 'Check only',
  runHelp: [
    'Every step on the way to the mail server, how long it took and what the server said. When something goes wrong, cause and remedy stand below; the digits try a remedy at once.',
    'Enter takes you back to the account, to the field that probably has to be another. r tries the same once more, b saves an account that worked. d looks whether the sender’s domain lets this provider send (SPF, DKIM, DMARC); o does so with OrderNow’s address added.',
  ],
  lookInbox: 'See whether it arrives at {to}, in the junk mail too.',
  sendNow: 'F2 now sends the test message for real.',
  notKept: 'This account is not saved yet: b saves it.',
  changedElsewhere: 'b saves the account that worked here all the same.',
  kept: 'The mail account is saved.',
  fillIn: 'Fill in this field; F2 then tries again.',
  lookingUp: 'Looking up the sender’s domain…',
};
