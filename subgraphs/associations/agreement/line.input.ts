import type { InputField } from '../../kernel/mutation/field.ts';
import { oneOf, text } from '../../kernel/mutation/fields.ts';
import { things } from '../../kernel/mutation/many.ts';
import { LineKind } from './agreed-line.ts';

const oneLine = things(
  'PlanLineReferenceInput',
  'A plan line by kind and code. Lines of other subgraphs are not looked up: a code that nobody owns reads as null and is listed under problems.',
  {
    kind: oneOf(LineKind, 'Whose line it is.', { required: true }),
    code: text('Its official code.', { required: true, names: 'association_project' }),
  },
  {
    one: true,
    check: ({ kind, code }, place) => {
      if (kind === LineKind.ASSOCIATION_PROJECT && typeof code === 'string') place.in('code').refersTo('association_project', code);
    },
  },
);

export const line: InputField = { ...oneLine, description: 'The plan line.' };
export const lines = (description: string): InputField => ({
  description, type: () => [oneLine.type()], of: oneLine, empty: [],
  read: (values: { kind: string; code: string }[], place) => {
    place.once(values.map(({ code }) => code));
    return values.map((value, at) => oneLine.read(value as never, place.in(at)));
  },
});
