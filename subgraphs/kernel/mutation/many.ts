import { readWhole, wholeInputOf, type FieldOptions, type Given, type InputField, type InputFields } from './field.ts';
import type { Place } from './place.ts';

/** Things inside a row. `check` sees one of them as it is stored. */
export function things(name: string, description: string, fields: InputFields, options: FieldOptions & { one?: boolean; check?: (thing: Given, place: Place) => void } = {}): InputField {
  const { one = false, check, ...rest } = options;
  const Input = wholeInputOf(name, description, fields);
  const readOne = (value: Given, place: Place): unknown => {
    const thing = readWhole(fields, value, place);
    check?.(thing, place);
    return thing;
  };
  const single: InputField = { ...rest, description, type: () => Input, fields, read: readOne };
  return one ? single : many(single, description, rest);
}

/** Several of what one is. */
export const many = (one: InputField, description: string, options: FieldOptions = {}): InputField => ({
  ...options, description, type: () => [one.type()], of: one, empty: [],
  read: (values: unknown[], place) => values.map((value, at) => one.read(value as never, place.in(at))),
});

/** Several texts, each once. */
export function manyOnce(one: InputField, description: string, options: FieldOptions): InputField {
  const several = many(one, description, options);
  return {
    ...several,
    read: (values: string[], place) => {
      const read = several.read(values as never, place);
      place.once(values);
      return read;
    },
  };
}
