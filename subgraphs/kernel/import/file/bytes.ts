import { isUtf8 } from 'node:buffer';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Line ends between two places of a file: LF, CR LF, or CR alone, as old spreadsheets write it. */
export function lineEndsBetween(content: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    if (content[at] === lineFeed || (content[at] === carriageReturn && content[at + 1] !== lineFeed)) count++;
  }
  return count;
}

export interface WrongEncoding { readonly line: number | null; readonly sentence: string }

const saveAgain = 'save it again as «CSV UTF-8»';

/** Null when the content is UTF-8 text that a database can hold; else which line is not, and what to do. */
export function wrongEncoding(content: Buffer): WrongEncoding | null {
  const [first, second] = content;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { line: null, sentence: `The file is UTF-16, not UTF-8; ${saveAgain}.` };
  if (content[0] === 0x50 && content[1] === 0x4b && content[2] === 0x03) return { line: null, sentence: `The file is a spreadsheet or another archive, not CSV; ${saveAgain}.` };
  const nul = content.indexOf(0);
  if (nul >= 0) return { line: 1 + lineEndsBetween(content, 0, nul), sentence: `The line holds a byte that no text has; ${saveAgain}.` };
  if (isUtf8(content)) return null;
  return { line: firstLineNotUtf8(content), sentence: `The line is not UTF-8; ${saveAgain}.` };
}

function firstLineNotUtf8(content: Buffer): number {
  let line = 1;
  for (let start = 0; start < content.length; line++) {
    const found = content.indexOf(lineFeed, start);
    const end = found < 0 ? content.length : found + 1;
    if (!isUtf8(content.subarray(start, end))) return line;
    start = end;
  }
  return line;
}
