/** The most letters of a debtor's texts, on the screen and in a file alike. Its number has a length of its own. */
export const debtorLengths = {
  name: 200,
  attention: 200,
  address: 200,
  postcode: 20,
  city: 100,
  phone: 40,
  vatId: 30,
  kvk: 30,
} as const;

/** The most letters of what is said of TopBakkers. */
export const centralLengths = { number: 30, project: 80 } as const;

/** The most letters of a delivery address's texts, beside its code. */
export const addressLengths = { name: 200, address: 200, postcode: 20, city: 100 } as const;

/** So many mail addresses a debtor has at most, of its own and of those that get a copy. */
export const mostMailAddresses = 20;
