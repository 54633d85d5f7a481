import { Arg, Ctx, Directive, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { MutationOutcome } from './outcome.ts';
import { Findings } from './place.ts';
import { mutationDescription, type Recording } from './record.resolver.ts';
import { UserError, userErrorsOf } from './user-error.ts';
import { withdraw } from './withdraw.ts';

@ObjectType({ simpleResolvers: true, description: 'What a mutation took back.' })
@Directive('@shareable')
class Withdrawal {
  @Field(() => MutationOutcome, { nullable: true, description: 'WITHDRAWN, or UNCHANGED when it had been taken back before; null when something was refused.' }) outcome!: MutationOutcome | null;
  @Field(() => Int, { nullable: true, description: 'How many rows were taken back, with those that belong to it; null when something was refused.' }) rows!: number | null;
  @Field(() => [UserError], { description: 'Everything that was refused; empty when all went well.' }) userErrors!: UserError[];
}

const each = (belongings: readonly { readonly table: string }[]): string => belongings.map(({ table }) => `each ${table.replaceAll('_', ' ')}`).join(', ');

const goesAlong = ({ parts = [], released = [] }: Recording): string =>
  (parts.length === 0 ? '' : ` What belongs to it goes with it: ${each(parts)}.`)
  + (released.length === 0 ? '' : ` What stands under it stays, and stands under nothing then (recording it anew does not bring that back): ${each(released)}.`);

function withdrawResolver(recording: Recording, recordings: readonly Recording[]) {
  const { name, is, released = [] } = recording;
  const mutation = `withdraw${name}`;

  @Resolver()
  class Withdraws {
    @Mutation(() => Withdrawal, {
      name: mutation, nullable: true,
      description: mutationDescription(mutation, `Takes back ${is}: what was recorded or imported by mistake.${goesAlong(recording)} Refused while other rows of its own subgraph name it${released.length === 0 ? '' : ' otherwise'}; what names it in another subgraph stays, and stands among problems. What it held is kept aside with the reason and who gave it; earlier snapshots stay as they are, and recording or importing it anew brings it back.`),
    })
    async withdraw(
      @Arg('code', () => String, { description: 'Its code.' }) code: string,
      @Arg('reason', () => String, { description: 'Why it is taken back.' }) reason: string,
      @Ctx() context: Context,
    ): Promise<Withdrawal> {
      const findings = new Findings();
      const rows = await withdraw(context, findings, recording, recordings, { code, reason });
      const outcome = rows === null ? null : rows === 0 ? MutationOutcome.UNCHANGED : MutationOutcome.WITHDRAWN;
      return { outcome, rows, userErrors: userErrorsOf(findings.problems, context.caller) };
    }
  }
  return Withdraws;
}

/** For all that a subgraph records, the mutations that take it back; they know of each other what names what. */
export const withdrawResolvers = (recordings: readonly Recording[]) => recordings.map((recording) => withdrawResolver(recording, recordings));
