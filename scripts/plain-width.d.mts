export const plainWidth: RegExp;
