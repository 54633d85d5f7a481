import { sql } from 'kysely';
import { Arg, Args, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root, type ClassType } from 'type-graphql';
import type { ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { PublicError } from '../../kernel/errors.ts';
import { CalendarDate } from '../../kernel/scalars.ts';
import type { Condition } from '../../kernel/where.ts';
import { agreements } from './agreement.list.ts';
import { Agreement } from './agreement.ts';

@ObjectType({ simpleResolvers: true, description: 'Memoranda that no convention translates yet, those whose age is known apart from the others: an age is never guessed.' })
class MemorandaWithoutConvention {
  @Field(() => CalendarDate, { description: 'The day on which their age is taken.' }) on!: string;
  @Field(() => Int, { description: 'The age in whole months from which one is listed.' }) afterMonths!: number;
}

/** A convention may stand behind a framework; one known to be unsigned translates nothing yet. An unsigned memorandum promised nothing. */
const untranslated: Condition = sql`(e.kind = 'MEMORANDUM' and e.signed is distinct from false and not exists (
  with recursive later as (
    select code, kind, signed from agreement where translates_code = e.code
    union select agreement.code, agreement.kind, agreement.signed from agreement join later on agreement.translates_code = later.code
  ) select 1 from later where kind = 'CONVENTION' and signed is distinct from false))`;

const today = (): string => new Date().toISOString().slice(0, 10);

/** Whole months from one day to another; the month counts when its day is reached. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth, fromDay] = from.split('-').map(Number) as [number, number, number];
  const [toYear, toMonth, toDay] = to.split('-').map(Number) as [number, number, number];
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}

@Resolver(() => MemorandaWithoutConvention)
class MemorandaFields {
  @FieldResolver(() => agreements.Connection, { description: 'Those signed at least that long before the day.' })
  overdue(@Root() { on, afterMonths }: MemorandaWithoutConvention, @Args(() => agreements.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return agreements.those(context, 'overdue', sql`(${untranslated} and e.signed_on + make_interval(months => ${afterMonths}) <= ${on}::date)`, args);
  }

  @FieldResolver(() => agreements.Connection, { description: 'Those whose day of signature nobody states; they may be older or younger.' })
  ageUnknown(@Args(() => agreements.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return agreements.those(context, 'ageUnknown', sql`(${untranslated} and e.signed_on is null)`, args);
  }
}

@Resolver(() => Agreement)
class AgreementAge {
  @FieldResolver(() => Int, { nullable: true, description: 'Whole months since it was signed; null when the day is not stated or lies after the day asked for.' })
  ageInMonths(@Root() { signedOn }: Agreement, @Arg('on', () => CalendarDate, { nullable: true, description: 'On which day; today without it.' }) on?: string | null) {
    const day = on ?? today();
    return signedOn && signedOn <= day ? monthsBetween(signedOn, day) : null;
  }
}

@Resolver()
class MemorandaRoot {
  @Query(() => MemorandaWithoutConvention, { nullable: true, description: 'Memoranda that no convention translates after a given time.' })
  memorandaWithoutConvention(
    @Arg('afterMonths', () => Int, { defaultValue: 12, description: 'From which age in whole months.' }) afterMonths: number,
    @Arg('on', () => CalendarDate, { nullable: true, description: 'The day on which their age is taken; today without it.' }) on?: string | null,
  ): MemorandaWithoutConvention {
    if (afterMonths < 0) throw new PublicError('BAD_USER_INPUT', `afterMonths is ${afterMonths}. Ask for 0 months or more.`);
    return { on: on ?? today(), afterMonths };
  }
}

export const memorandaResolvers = [MemorandaFields, AgreementAge, MemorandaRoot] as const;
