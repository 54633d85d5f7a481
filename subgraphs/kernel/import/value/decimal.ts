const written: Readonly<Record<'.' | ',', RegExp>> = {
  '.': /^([+-]?)(\d+)(?:\.(\d+))?$/,
  ',': /^([+-]?)(\d+)(?:,(\d+))?$/,
};

/** Spaces that group thousands, the no-break ones included. */
const grouping = /(?<=\d)[ \u00A0\u202F](?=\d{3})/g;

/** A number as whole digits and how many of them stand behind the mark: 1.50 is { digits: 150n, places: 2 }. */
interface Decimal { readonly digits: bigint; readonly places: number }

function decimalOf(text: string, mark: '.' | ','): Decimal | null {
  const found = written[mark].exec(text.replace(grouping, ''));
  if (found === null) return null;
  const fraction = found[3] ?? '';
  const digits = BigInt(`${found[2]}${fraction}`);
  return { digits: found[1] === '-' ? -digits : digits, places: fraction.length };
}

function textOf({ digits, places }: Decimal): string {
  const negative = digits < 0n;
  const padded = (negative ? -digits : digits).toString().padStart(places + 1, '0');
  const whole = padded.slice(0, padded.length - places);
  const fraction = padded.slice(padded.length - places).replace(/0+$/, '');
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/**
 * A written number times a factor, exactly: money never passes through binary fractions, in which 0.1 + 0.2 is not 0.3.
 * Null when the text is not a number with this decimal mark.
 */
export function multiplied(text: string, factor = '1', mark: '.' | ',' = '.'): string | null {
  const a = decimalOf(text, mark);
  const b = decimalOf(factor, '.');
  if (a === null || b === null) return null;
  return textOf({ digits: a.digits * b.digits, places: a.places + b.places });
}

/** Digits behind the point of a canonical number. */
export const placesOf = (number: string): number => number.split('.')[1]?.length ?? 0;
