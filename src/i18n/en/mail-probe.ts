import type { MailProbeTexts } from '../mail-probe.ts';

export const mailProbeTexts: MailProbeTexts = {
  fixes: {
    'other-port': 'Try port {port} with {security}.',
    'other-security': 'Try {security} on the same port.',
    'no-encryption-wanted':
      'Be content with {security}. Without STARTTLS anybody on the way can read everything, the password too.',
    'log-in': 'Switch anonymous login off and log in with user name and password.',
    'log-in-not': 'Switch anonymous login on and send without user name and password.',
    'own-sender': 'Use {from} as the sender: the address that you log in with.',
    'certificate-name':
      'Use {server} as the server: that name is in the certificate. Do so only if you recognise your provider in it.',
    'allow-self-signed':
      'Allow the self-signed certificate. Only for a mail server of your own: somebody who pretends to be it will no longer be noticed.',
    'provider-server': 'Use {server}, port {port} and {security}, as known of this provider.',
    'sign-in': 'Sign in through Microsoft (OAuth2) instead of using a password.',
  },
  securities: {
    none: 'No security',
    opportunistic: 'STARTTLS if possible',
    starttls: 'STARTTLS required',
    tls: 'SSL/TLS',
  },
  leftOut: {
    lookup: 'not needed, it is an IP address',
    tls: 'the connection is not encrypted',
    login: 'without logging in',
  },
  certificate: '{subject}, issued by {issuer}, valid from {from} until {until} ({protocol})',
  ends: {
    accepted: 'The mail server accepted the test message.',
    checked: 'Everything is in order. No message was sent.',
    failed: 'The test message was not accepted.',
  },
  remedies: {
    'network-unreachable': 'Check that the network and the internet work, then try again.',
    'password-login-closed':
      'Under Method, choose SMTP with OAuth2, or make an app password at your provider and enter that.',
    'recipient-refused': 'Check the address that the test message is for, and the addresses under CC and BCC.',
    'mailbox-full': 'Try another recipient. The settings are in order.',
    'rate-limit':
      'Try again later. Set the limits of your provider in the schedule, or ask for a place on the whitelist.',
    'message-too-large': 'This server takes only very small messages: ask your provider why.',
    greylisting: 'Try again in a few minutes. The settings are in order; with invoices this is done without your help.',
    'server-busy': 'Try again in a few minutes. If this goes on, call your provider.',
    'server-closing': 'Try again in a few minutes. If this goes on, call your provider.',
    stopped: 'Start the test again when you want to go on.',
  },
  cause: 'Cause',
  remedy: 'Remedy',
  tries: 'To try',
};
