import { Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { Association } from '../association/association.ts';
import { Institution } from '../institution.reference.ts';
import { Territory } from '../territory.reference.ts';
import { Actor, ActorKind } from './actor.ts';

/** Leads from an actor to the row of the register that its kind names. */
export function actorResolver(Type: ClassType<Actor>) {
  @Resolver(() => Type)
  class ActorFields {
    @FieldResolver(() => Institution, { nullable: true, description: 'The institution; null when the actor is none.' })
    institution(@Root() { kind, code }: Actor) {
      return kind === ActorKind.INSTITUTION && code !== null ? { code } : null;
    }

    @FieldResolver(() => Association, { nullable: true, description: 'The association; null when the actor is none, or none that the register knows.' })
    association(@Root() { kind, code }: Actor, @Ctx() { load }: Context) {
      return kind === ActorKind.ASSOCIATION && code !== null ? load.by(Association, 'code', code) : null;
    }

    @FieldResolver(() => Territory, { nullable: true, description: 'The territory whose council it is; null when the actor is no council.' })
    territory(@Root() { kind, code }: Actor) {
      return kind === ActorKind.COUNCIL && code !== null ? { code: code.replace(/^COUNCIL:/, '') } : null;
    }
  }
  return [ActorFields, localizedResolver(Type, 'names')] as const;
}

export const actorResolvers = actorResolver(Actor);
