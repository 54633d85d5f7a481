import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { Source } from '../../kernel/source.ts';
import type { StoredActor } from '../actor/actor.ts';
import { ProposalOutcome } from './proposal-outcome.ts';

/** What people asked for, and what became of it. */
@Entity({ tableName: 'proposal' })
@ObjectType({ simpleResolvers: true, description: 'A recommendation, expectation, constraint or good practice that was put forward «مقترح، انتظارات، إكراهات».' })
@Directive('@key(fields: "code")')
export class Proposal {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code, the hub’s own.' })
  @Property({ type: 'string' }) code!: string;

  @Field(() => String, { description: 'Kind, from the list proposal-kinds: RECOMMENDATION, EXPECTATION, CONSTRAINT or GOOD_PRACTICE.' })
  @Property({ type: 'string' }) kind!: string;

  @Property({ type: 'json' }) texts!: Translations;
  @Property({ type: 'string', nullable: true }) consultationCode?: string | null;
  @Property({ type: 'string[]', columnType: 'text[]' }) themeCodes!: string[];
  @Property({ type: 'string[]', columnType: 'text[]' }) populationCodes!: string[];
  @Property({ type: 'string', nullable: true }) territoryCode?: string | null;
  @Property({ type: 'json', nullable: true }) addressee?: StoredActor | null;

  @Field(() => [ProposalOutcome], { description: 'What became of it, earliest first; empty while nothing is known.' })
  @Property({ type: 'json' }) outcomes!: ProposalOutcome[];

  /** Kept by the database from the outcomes, for the lists of those lines. */
  @Property({ type: 'string[]', columnType: 'text[]', persist: false }) lineCodes!: string[];

  @Field(() => Source, { nullable: true, description: 'The document that states it; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
