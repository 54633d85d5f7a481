import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { planLineResolver, stub } from '../../kernel/plan-line.resolver.ts';
import { Indicator } from '../indicator/indicator.ts';
import { Institution } from '../institution/institution.ts';
import { Population } from '../population/population.ts';
import { Programme } from '../programme/programme.ts';
import { Territory } from '../territory.reference.ts';
import { Theme } from '../theme/theme.ts';
import { actionRecording } from './action.record.ts';
import { Action } from './action.ts';
import { actions } from './action.list.ts';

@Resolver(() => Action)
class ActionFields {
  @FieldResolver(() => Programme, { nullable: true, description: 'The programme it belongs to; null when it stands alone.' })
  programme(@Root() { programmeCode }: Action, @Ctx() { load }: Context) {
    return programmeCode ? load.by(Programme, 'code', programmeCode) : null;
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The institution responsible; null when the document names none that the register knows.' })
  owner(@Root() { ownerCode }: Action, @Ctx() { load }: Context) {
    return ownerCode ? load.by(Institution, 'code', ownerCode) : null;
  }

  @FieldResolver(() => [Institution], { nullable: 'items', description: 'Institutions named as partners; null stands for a code outside the register of institutions.' })
  partners(@Root() { partnerCodes }: Action, @Ctx() { load }: Context) {
    return partnerCodes.map((code) => load.by(Institution, 'code', code));
  }
}

export const actionResolvers = [
  ActionFields,
  recordResolver(Action, actionRecording),
  planLineResolver(Action, {
    theme: { type: Theme, find: (code, { load }) => load.by(Theme, 'code', code) },
    population: { type: Population, find: (code, { load }) => load.by(Population, 'code', code) },
    indicator: { type: Indicator, find: (code, { load }) => load.by(Indicator, 'code', code) },
    territory: stub(Territory),
  }),
  entityResolver(Action, actions, { one: 'action', many: 'actions', is: 'a national action' }),
] as const;
