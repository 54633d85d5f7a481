import type { EntityName } from '@mikro-orm/postgresql';
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver, type ClassType } from 'type-graphql';
import type { Context } from '../context.ts';
import { inputOf, type Given } from './field.ts';
import { MutationOutcome } from './outcome.ts';
import { permissionOf } from './permissions.ts';
import { Findings } from './place.ts';
import { record, type Recordable } from './record.ts';
import { UserError, userErrorsOf } from './user-error.ts';

type Coded = EntityName<{ code: string }> & { name: string };

/** What a mutation answers: the row under its own name, what was done, and why not. */
export function payloadOf(mutation: string, thing: string, entity: unknown): ClassType {
  class Payload {}
  const add = (field: string, type: () => unknown, nullable: boolean, description: string) => Field(type as () => ClassType, { nullable, description })(Payload.prototype, field);
  add(thing, () => entity, true, 'The row as it is now; null when something was refused.');
  add('outcome', () => MutationOutcome, true, 'What was done; null when something was refused.');
  add('userErrors', () => [UserError], false, 'Everything that was refused; empty when all went well.');
  ObjectType(`${mutation[0]!.toUpperCase()}${mutation.slice(1)}Payload`, { simpleResolvers: true, description: `What ${mutation} did.` })(Payload);
  return Payload;
}

/** Says in every mutation's description what holds of all of them. */
export const mutationDescription = (mutation: string, does: string): string =>
  `${does} One transaction: all or nothing. Repeating a call changes nothing. The last write holds; the audit trail keeps who wrote what. Needs the permission "${permissionOf(mutation)}".`;

/** The answer of a mutation that is over. */
export const payload = async (context: Context, thing: string, entity: unknown, code: string, outcome: MutationOutcome | null, { problems }: Findings) => ({
  [thing]: outcome === null ? null : await context.load.by(entity as Coded, 'code', code),
  outcome,
  userErrors: userErrorsOf(problems, context.caller),
});

export interface Recording extends Recordable {
  /** GraphQL name of a row, for example "Proposal". */
  readonly name: string;
  /** What a row is, for the descriptions, for example "a proposal". */
  readonly is: string;
}

/** The mutation that records rows of one kind by their code. */
export function recordResolver(entity: unknown, recording: Recording) {
  const { name, is, fields } = recording;
  const mutation = `record${name}`;
  const thing = `${name[0]!.toLowerCase()}${name.slice(1)}`;
  const Payload = payloadOf(mutation, thing, entity);
  const Input = inputOf(`${name}Input`, `What is recorded of ${is}.`, fields);
  Field(() => String, { description: 'The code by which it is known again: the official one, or the hub’s own.' })(Input.prototype, 'code');

  @Resolver()
  class Records {
    @Mutation(() => Payload, {
      name: mutation, nullable: true,
      description: mutationDescription(mutation, `Records ${is}: makes it, or changes the one that bears the code. A field that is left out stays as it is, null empties it, a list replaces the list.`),
    })
    async record(@Arg('input', () => Input, { description: `What is known of ${is}.` }) input: Given & { code: string }, @Ctx() context: Context) {
      const findings = new Findings();
      const outcome = await record(context, findings, recording, input);
      return payload(context, thing, entity, input.code, outcome, findings);
    }
  }
  return Records;
}
