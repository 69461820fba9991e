/** Id of the company of practice data. */
export const practiceCompany = 'oefenbakkerij';
