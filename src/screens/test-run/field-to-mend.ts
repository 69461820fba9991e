import type { Refusal } from '../../domain/refusal.ts';

/** The field of the test mail's form that most likely has to be another. */
export function fieldToMend({ cause, phase }: Refusal): string {
  switch (cause) {
    case 'unknown-host':
    case 'network-unreachable':
    case 'server-busy':
    case 'server-closing':
    case 'unexpected-answer':
    case 'certificate-wrong-name':
      return 'mail.server';
    case 'connection-refused':
    case 'timeout':
    case 'tls-wrong-port':
    case 'lost-connection':
      return 'mail.port';
    case 'tls-not-offered':
    case 'tls-failed':
    case 'encryption-required':
    case 'login-not-offered':
      return 'mail.security';
    case 'certificate-expired':
    case 'certificate-self-signed':
    case 'certificate-other':
      return 'mail.allowSelfSigned';
    case 'login-refused':
    case 'password-login-closed':
      return 'mail.password';
    case 'login-required':
    case 'relay-denied':
      return 'mail.anonymous';
    case 'sender-not-allowed':
      return 'mail.from';
    case 'recipient-refused':
    case 'mailbox-full':
    case 'greylisting':
      return 'to';
    case 'message-too-large':
      return 'text';
    case 'sendmail-failed':
    case 'token-refused':
      return 'mail.method';
    case 'folder-not-writable':
      return 'mail.folder';
    case 'rate-limit':
    case 'refused':
    case 'stopped':
    case 'interrupted':
      return phase === 'rcpt-to' ? 'to' : 'mail.server';
    default:
      return cause satisfies never;
  }
}
