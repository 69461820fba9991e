/**
 * Texts in which every character takes one column, by string-width's own account: printable ASCII, Latin, dashes and quotes,
 * the euro sign, arrows, frames. Emoji, marks that combine and everything wide are left to string-width itself, whose regular
 * expressions cost 50 ms to build.
 */
export const plainWidth =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u203a\u20ac\u2190-\u2193\u2500-\u257f]*$/;
