import { Field, InputType, type ClassType } from 'type-graphql';
import type { Place } from './place.ts';
import { UserErrorCode } from './user-error.ts';

/** One field of a mutation's input: how the graph shows it, what it may be, and what is stored of it. */
export interface InputField {
  readonly type: () => unknown;
  readonly description: string;
  /** Nothing new is recorded without it. */
  readonly required?: boolean;
  /** Under which name it is stored, where that is not its own. */
  readonly as?: string;
  /** What is stored when the caller says null. */
  readonly empty?: unknown;
  /** The table of this subgraph whose rows it names. */
  readonly names?: string;
  /** Of a list: what one of it is. */
  readonly of?: InputField;
  /** Of a thing: what it is made of. */
  readonly fields?: InputFields;
  /** Columns that nobody gives, and that change once the caller speaks of the field. */
  readonly also?: Stored;
  /** Takes down what is wrong, and gives back what is stored. */
  read(value: never, place: Place): unknown;
}
export type InputFields = Readonly<Record<string, InputField>>;

/** What a caller gave; a field that was left out is undefined, one that is to be emptied is null. */
export type Given = Readonly<Record<string, unknown>>;
export type Stored = Record<string, unknown>;

/** How fields differ from one another beyond their kind. */
export type FieldOptions = Pick<InputField, 'required' | 'as' | 'also' | 'names'>;

/** Makes the GraphQL input of a row; all is nullable, since an update leaves out what it does not change. */
export const inputOf = (name: string, description: string, fields: InputFields): ClassType =>
  inputWith(name, description, fields, ({ required = false, description: says }) => ({ nullable: true, description: required ? `${says} Required for what is new.` : says }));

/** Makes the GraphQL input of a thing that is always given whole. */
export const wholeInputOf = (name: string, description: string, fields: InputFields): ClassType =>
  inputWith(name, description, fields, ({ required = false, description: says }) => ({ nullable: !required, description: says }));

function inputWith(name: string, description: string, fields: InputFields, optionsOf: (field: InputField) => { nullable: boolean; description: string }): ClassType {
  class Input {}
  for (const [property, field] of Object.entries(fields)) Field(field.type as () => ClassType, optionsOf(field))(Input.prototype, property);
  InputType(name, { description })(Input);
  return Input;
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The column of a field. */
export const columnOf = (field: string, { as }: InputField): string => as ?? snake(field);

const stored = ({ empty = null, read }: InputField, value: unknown, place: Place): unknown =>
  value === null || value === undefined ? empty : read(value as never, place);

/** The columns that the caller spoke of. */
export function readGiven(fields: InputFields, given: Given, place: Place): Stored {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      given[name] === undefined ? [] : [[columnOf(name, field), stored(field, given[name], place.in(name))], ...Object.entries(field.also ?? {})]),
  );
}

/** A thing inside a row: it is stored whole, so what was left out is unknown. What the graph makes sure of, a file may lack. */
export function readWhole(fields: InputFields, given: Given, place: Place): Stored {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      if (field.required && (given[name] ?? null) === null) place.in(name).report(UserErrorCode.REQUIRED);
      return [field.as ?? name, stored(field, given[name], place.in(name))];
    }),
  );
}
