import { createUnionType, Field, ObjectType } from 'type-graphql';
import type { Loaders } from '../../kernel/loader.ts';
import { ActorKind, type Actor } from '../actor/actor.ts';
import { Association } from '../association/association.ts';
import { Institution } from '../institution.reference.ts';
import { Territory } from '../territory.reference.ts';

/** Territory is an interface of the graph, which no union can hold, and it is the council that signs: so the council is a type. */
@ObjectType({ simpleResolvers: true, description: 'The elected council of a region, a province or a commune «مجلس».' })
export class TerritorialCouncil {
  @Field(() => String, { description: '"COUNCIL:" and the territory’s code.' }) code!: string;
  @Field(() => Territory, { nullable: true, description: 'The territory whose council it is; null when no one owns its code.' }) territory!: { code: string };
}

export const AgreementPartner = createUnionType({
  name: 'AgreementPartner',
  description: 'Whoever can be a party to an agreement, each kind from its own register: an institution, an association or a territory’s council.',
  types: () => [Institution, Association, TerritorialCouncil] as const,
  resolveType: (partner) => (partner instanceof Association ? 'Association' : (partner as unknown as { __typename: 'Institution' | 'TerritorialCouncil' }).__typename),
});

export function partnerOf({ kind, code }: Pick<Actor, 'kind' | 'code'>, load: Loaders): unknown {
  if (kind === null || code === null) return null;
  if (kind === ActorKind.ASSOCIATION) return load.by(Association, 'code', code);
  if (kind === ActorKind.INSTITUTION) return { __typename: 'Institution', code };
  return { __typename: 'TerritorialCouncil', code, territory: { code: code.replace(/^COUNCIL:/, '') } };
}
