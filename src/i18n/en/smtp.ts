import type { SmtpTexts } from '../smtp.ts';

export const smtpTexts: SmtpTexts = {
  causes: {
    'unknown-host': {
      cause: 'The name of the mail server was not found.',
      remedy:
        'Check the spelling under Server, and that this computer has internet. Your provider knows the right name.',
    },
    'connection-refused': {
      cause: 'The mail server allows no connection on this port.',
      remedy: 'Check Server and Port. Usual are 587 (STARTTLS), 465 (SSL/TLS) and 25.',
    },
    'network-unreachable': {
      cause: 'The mail server cannot be reached from this computer.',
      remedy: 'Check that the network and the internet work. Sending then goes on by itself.',
    },
    timeout: {
      cause: 'The mail server did not answer in time.',
      remedy:
        'Check Server and Port. If they are right, ask your administrator whether a firewall or security software lets outgoing mail through on this port.',
    },
    'tls-wrong-port': {
      cause: 'Security and port do not go together.',
      remedy: 'Choose SSL/TLS with port 465, or STARTTLS with port 587 or 25.',
    },
    'tls-not-offered': {
      cause: 'The mail server does not offer STARTTLS on this port.',
      remedy: 'Try port 587, or SSL/TLS with port 465. If neither works, ask your provider.',
    },
    'tls-failed': {
      cause: 'No secure connection with the mail server could be made.',
      remedy: 'Check Port and Security. If the mail server is old, have it updated (TLS 1.2 or later).',
    },
    'encryption-required': {
      cause: 'The mail server wants a secure connection.',
      remedy: 'Under Security, choose STARTTLS (port 587) or SSL/TLS (port 465).',
    },
    'certificate-expired': {
      cause: 'The certificate of the mail server is not valid on this date.',
      remedy: 'Check the date and time of this computer. If they are right, the mail server needs a new certificate.',
    },
    'certificate-self-signed': {
      cause: 'The mail server has a self-signed certificate.',
      remedy: 'If it is your own mail server, allow self-signed certificates. With a provider: do not, but ask them.',
    },
    'certificate-wrong-name': {
      cause: 'The certificate is for another name than that of the mail server.',
      remedy: 'Under Server, enter exactly the name that your provider gives, not an IP address or your own domain.',
    },
    'certificate-other': {
      cause: 'The certificate of the mail server cannot be trusted.',
      remedy:
        'Check the name under Server. If it is right, ask the administrator of the mail server about the certificate.',
    },
    'login-refused': {
      cause: 'The mail server refuses the user name or the password.',
      remedy: 'Check both. Often the user name is the full e-mail address, and e-mail has a password of its own.',
    },
    'login-required': {
      cause: 'The mail server wants you to log in.',
      remedy: 'Switch anonymous login off and enter user name and password.',
    },
    'login-not-offered': {
      cause: 'The mail server offers no login that fits the method on this connection.',
      remedy: 'Under Security, choose STARTTLS or SSL/TLS. If this server needs no login, switch anonymous login on.',
    },
    'password-login-closed': {
      cause: 'Your provider no longer allows login with the ordinary password.',
      remedy:
        'Make an app password at your provider and enter that. With Microsoft 365: choose the method SMTP with OAuth2.',
    },
    'token-refused': {
      cause: 'The mail server does not accept the sign-in with your provider for this mailbox.',
      remedy:
        'Sign in again in Internet connection, with the mailbox that stands at the user name. If it stays so, have the administrator switch on SMTP authentication for this mailbox.',
    },
    'sender-not-allowed': {
      cause: 'The mail server does not allow this sender address.',
      remedy:
        'As sender, enter an address that this provider knows, usually the one you log in with. Your own domain must be registered with the provider.',
    },
    'relay-denied': {
      cause: 'The mail server does not pass your mail on to other domains.',
      remedy:
        'Log in with user name and password, or use the mail server of your internet provider. With your own mail server: allow this computer there.',
    },
    'recipient-refused': {
      cause: "The mail server refuses the recipient's address.",
      remedy: "Check the debtor's e-mail address, and ask for it if need be.",
    },
    'mailbox-full': {
      cause: "The recipient's mailbox is full.",
      remedy: 'Call the recipient, or send to another address or on paper.',
    },
    'rate-limit': {
      cause: 'You have reached the most messages that this provider allows.',
      remedy:
        'The rest goes later by itself. Set the limits of your provider in the schedule, or ask for a place on the whitelist.',
    },
    'message-too-large': {
      cause: 'The message is too large for the mail server.',
      remedy: 'Send the invoices one by one instead of bundled, or use a smaller logo.',
    },
    greylisting: {
      cause: 'The mail server asks to be offered the message again later.',
      remedy: 'That happens by itself; there is nothing to do.',
    },
    'server-busy': {
      cause: 'The mail server cannot take the message now.',
      remedy: 'It is tried again soon by itself. If this goes on, call your provider.',
    },
    'server-closing': {
      cause: 'The mail server ended the connection.',
      remedy: 'Sending goes on soon by itself. If this happens often, send with a pause between messages.',
    },
    'lost-connection': {
      cause: 'The connection with the mail server was lost.',
      remedy: 'Check the internet and, with new settings, Port and Security.',
    },
    'unexpected-answer': {
      cause: "The server's answer cannot be understood.",
      remedy: 'Check Server and Port: this is probably not a server for outgoing mail.',
    },
    refused: {
      cause: 'The mail server refused.',
      remedy: 'Read what the server says, and ask your provider or the recipient if need be.',
    },
    'sendmail-failed': {
      cause: "This computer's mail program (sendmail) did not take the message.",
      remedy: 'Ask your administrator whether sendmail is installed and set up.',
    },
    'folder-not-writable': {
      cause: 'The folder for messages cannot be written to.',
      remedy: 'Check that the folder exists, that you may write there, and that the disk is not full.',
    },
    stopped: {
      cause: 'Sending was stopped.',
      remedy: 'Start sending again when you want to go on.',
    },
    interrupted: {
      cause: 'The program was broken off while sending.',
      remedy: 'Ask the recipient whether the message is there, and send it again only if it is not.',
    },
  },
  phases: {
    lookup: 'Look up the server name',
    connect: 'Connect',
    greeting: 'Greeting by the server',
    ehlo: 'Introduction (EHLO)',
    tls: 'Security and certificate',
    login: 'Log in',
    'mail-from': 'Name the sender',
    'rcpt-to': 'Name the recipient',
    data: 'Send the message',
    end: 'Acceptance by the server',
  },
  uncertain: {
    cause: 'It is not certain whether the mail server accepted this message.',
    remedy: 'Ask the recipient whether the message is there, and send it again only if it is not.',
  },
  redirected: 'Redirected mail. Really meant for: {to}',
};
