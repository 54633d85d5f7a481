import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

function textScalar(
  name: string,
  description: string,
  form: RegExp,
  example: string,
  exists: (text: string) => boolean = () => true,
): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && form.test(value) && exists(value)) return value;
    throw new GraphQLError(`${JSON.stringify(value)} is not a ${name}. Write it like ${example}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => check(typeof value === 'number' ? String(value) : value),
    parseValue: check,
    parseLiteral: (node: ValueNode) =>
      check(node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : null),
  });
}

export const YearMonth = textScalar(
  'YearMonth',
  'A month of a year as text, "YYYY-MM", for example "2025-09". Periods include both their first and their last month.',
  /^\d{4}-(0[1-9]|1[0-2])$/,
  '"2025-09"',
);

export const Decimal = textScalar(
  'Decimal',
  'An exact decimal number as text, for example "590000000.00": money must not be rounded on its way.',
  /^-?\d+(\.\d+)?$/,
  '"1250.50"',
);

/** 30 February has the form of a day and is none; the database would fail on it instead of the person who wrote it. */
const isDay = (text: string): boolean => !text.startsWith('0000') && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

export const CalendarDate = textScalar(
  'Date',
  'A day as text, "YYYY-MM-DD".',
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  '"2025-09-30"',
  isDay,
);

export const Instant = textScalar(
  'DateTime',
  'An instant as text in ISO 8601, in UTC, for example "2026-11-22T09:30:00.000Z".',
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
  '"2026-11-22T09:30:00.000Z"',
);

export const JsonValue = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any JSON value. Only between parts of the hub.',
});
