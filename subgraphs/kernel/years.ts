/** No plan and no need is older, and none looks further ahead: such a year is a slip of the pen. */
export const years = { first: 1900, last: 2100 } as const;
