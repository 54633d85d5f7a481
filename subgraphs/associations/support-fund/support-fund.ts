import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { dirhams, Money } from '../../kernel/money.ts';
import { Source } from '../../kernel/source.ts';
import { Actor, actorOf, type StoredActor } from '../actor/actor.ts';

export interface StoredContributor extends StoredActor { readonly amount: number | null }
export interface StoredCell { readonly members: readonly StoredActor[]; readonly note: Translations | null }

/** Money that several put together for projects, such as the regional fund that the Dakhla consultation asked for. */
@Entity({ tableName: 'support_fund' })
@ObjectType({ simpleResolvers: true, description: 'A fund that supports projects «صندوق الدعم».' })
@Directive('@key(fields: "code")')
export class SupportFund {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Official code, or the hub’s own.' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'json' }) names!: Translations;
  @Property({ type: 'string', nullable: true }) territoryCode?: string | null;
  @Property({ type: 'string[]', columnType: 'text[]' }) themeCodes!: string[];
  @Property({ type: 'string[]', columnType: 'text[]' }) populationCodes!: string[];
  @Property({ type: 'json', nullable: true }) manager?: StoredActor | null;
  @Property({ type: 'json' }) contributors!: StoredContributor[];
  @Property({ type: 'json', nullable: true }) cell?: StoredCell | null;

  @Field(() => Source, { nullable: true, description: 'The document that states it; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'Someone who pays into a fund.' })
export class FundContributor extends Actor {
  @Field(() => Money, { nullable: true, description: 'What it pays in; null when not stated.' }) amount!: Money | null;
}

@ObjectType({ simpleResolvers: true, description: 'The cell in which those who carry a fund steer it together «خلية مشتركة».' })
export class SteeringCell {
  @Field(() => [Actor], { description: 'Who sits in it; empty when not stated.' }) members!: Actor[];
  note!: Translations | null;
}

export const contributorsOf = ({ contributors }: SupportFund): FundContributor[] =>
  contributors.map((contributor) => ({ ...actorOf(contributor), amount: dirhams(contributor.amount) }));

export const cellOf = ({ cell }: SupportFund): SteeringCell | null => (cell ? { members: cell.members.map(actorOf), note: cell.note } : null);
