import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { Source } from '../../kernel/source.ts';
import type { StoredActor } from '../actor/actor.ts';

export enum TrialResult {
  WORKED = 'WORKED',
  MIXED = 'MIXED',
  FAILED = 'FAILED',
}
registerEnumType(TrialResult, {
  name: 'TrialResult',
  description: 'How a practice did where it was tried.',
  valuesConfig: {
    WORKED: { description: 'It brought what it was to bring.' },
    MIXED: { description: 'It brought part of it.' },
    FAILED: { description: 'It did not.' },
  },
});

export interface StoredTrial {
  readonly territory: string;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly result: TrialResult | null;
  readonly finding: Translations | null;
}

/** What someone does well, and what came of it elsewhere. */
@Entity({ tableName: 'good_practice' })
@ObjectType({ simpleResolvers: true, description: 'A good practice «ممارسة فضلى», with the places where it was tried and the result there.' })
@Directive('@key(fields: "code")')
export class GoodPractice {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code, the hub’s own.' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'json' }) titles!: Translations;
  @Property({ type: 'json', nullable: true }) description?: Translations | null;
  @Property({ type: 'json', nullable: true }) carrier?: StoredActor | null;
  @Property({ type: 'string', nullable: true }) proposalCode?: string | null;
  @Property({ type: 'string[]', columnType: 'text[]' }) themeCodes!: string[];
  @Property({ type: 'string[]', columnType: 'text[]' }) populationCodes!: string[];
  @Property({ type: 'json' }) trials!: StoredTrial[];

  @Field(() => Source, { nullable: true, description: 'The document that states it; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
