import type { FormValues } from '../kit/form.ts';

// Which fields of the mail account are there, as the account is filled in.

export const bySmtp = (values: FormValues): boolean => values['mail.method'] === 'smtp';
export const byOauth = (values: FormValues): boolean => values['mail.method'] === 'oauth2';
export const byFolder = (values: FormValues): boolean => values['mail.method'] === 'folder';
/** It goes to a mail server. */
export const byServer = (values: FormValues): boolean => bySmtp(values) || byOauth(values);
export const byPassword = (values: FormValues): boolean => bySmtp(values) && values['mail.anonymous'] === 'no';
/** It is sent in somebody's name. */
export const named = (values: FormValues): boolean => byPassword(values) || byOauth(values);
