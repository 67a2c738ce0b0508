/** Items that are the office's accounts, by their codes in the packs. */
export const accountCodes: readonly string[] = ['finance', 'funds'];
