/** Options that are secrets: sealed in the store; never shown, exported or recorded. */
export const secretOptions = ['mail.password', 'mail.oauthToken'] as const;
export type SecretOption = (typeof secretOptions)[number];

/** Whether an option is a secret: never shown, and not to be given where other people can read it. */
export function isSecretOption(key: string): key is SecretOption {
  return (secretOptions as readonly string[]).includes(key);
}

/** What a company's sealed secret belongs to: it opens for no other company and no other option. */
export function secretPurpose(companyId: string, key: SecretOption): string {
  return `${companyId}/${key}`;
}
