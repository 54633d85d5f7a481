import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { actions } from '../action/action.list.ts';
import { Institution } from '../institution/institution.ts';
import { Strategy } from '../strategy/strategy.ts';
import { programmeRecording } from './programme.record.ts';
import { Programme } from './programme.ts';
import { programmes } from './programme.list.ts';

@Resolver(() => Programme)
class ProgrammeFields {
  @FieldResolver(() => Institution, { nullable: true, description: 'The institution that leads it; null when not stated.' })
  institution(@Root() { institutionCode }: Programme, @Ctx() { load }: Context) {
    return institutionCode ? load.by(Institution, 'code', institutionCode) : null;
  }

  @FieldResolver(() => Strategy, { nullable: true, description: 'The strategy it carries out; null when it has none.' })
  strategy(@Root() { strategyCode }: Programme, @Ctx() { load }: Context) {
    return strategyCode ? load.by(Strategy, 'code', strategyCode) : null;
  }

  @FieldResolver(() => actions.Connection, { description: 'Its lines.' })
  actions(@Root() { code }: Programme, @Args(() => actions.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return actions.under(context, code, ownedBy('programme_code'), args);
  }
}

export const programmeResolvers = [
  ProgrammeFields,
  recordResolver(Programme, programmeRecording),
  localizedResolver(Programme, 'titles'),
  entityResolver(Programme, programmes, { one: 'programme', many: 'programmes', is: 'a programme' }),
] as const;
