/** The Kingdom, as plan lines name it when they cover every commune. */
export const nationCode = 'MA';

/** Whether a text has the form of an official code: nation, region "08", province "08.201", commune "08.201.01.01". */
export const isTerritoryCode = (text: string): boolean => text === nationCode || /^\d{2}(\.\d{3}(\.\d{2}\.\d{2}){0,1})?$/.test(text);
