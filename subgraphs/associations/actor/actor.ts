import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';

export enum ActorKind {
  INSTITUTION = 'INSTITUTION',
  COUNCIL = 'COUNCIL',
  ASSOCIATION = 'ASSOCIATION',
}
registerEnumType(ActorKind, {
  name: 'ActorKind',
  description: 'In whose register an actor is found.',
  valuesConfig: {
    INSTITUTION: { description: 'A ministry, establishment, agency or donor.' },
    COUNCIL: { description: 'The council of a region, a province or a commune.' },
    ASSOCIATION: { description: 'An association, a cooperative or a network.' },
  },
});

/** How rows name someone who may belong to any of three registers. */
export interface StoredActor {
  readonly kind: ActorKind | null;
  readonly code: string | null;
  readonly name: Translations | null;
}

/** Whoever organises, is a party, or is asked: an institution, a council or an association, or a name in no register. */
@ObjectType({ simpleResolvers: true, description: 'Someone who acts: an institution, a territory’s council or an association, or a name that stands in no register.' })
export class Actor {
  @Field(() => ActorKind, { nullable: true, description: 'In whose register it is found; null when the document names someone whom no register holds.' })
  kind!: ActorKind | null;

  @Field(() => String, { nullable: true, description: 'Code: of an institution, of an association, or "COUNCIL:" and a territory’s code. Null when it stands in no register.' })
  code!: string | null;

  names!: Translations;
}

export const actorOf = ({ kind, code, name }: StoredActor): Actor => ({ kind, code, names: name ?? {} });
