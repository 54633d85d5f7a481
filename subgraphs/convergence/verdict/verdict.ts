import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { StoredThemeShare } from '../../kernel/plan-line.ts';
import { LinkClass } from '../link/link.enums.ts';
import type { VerdictKind } from './verdict.kind.ts';

export enum Decision {
  ACCEPTED = 'ACCEPTED',
  REJECTED = 'REJECTED',
}
registerEnumType(Decision, {
  name: 'Decision',
  description: 'What a person decided.',
  valuesConfig: {
    ACCEPTED: { description: 'It holds: the pair counts as linked, or the inferred themes as established.' },
    REJECTED: { description: 'It does not hold: the pair counts as not linked, whatever its score.' },
  },
});

/** A word of a named person; the last one on a subject holds. */
@Entity({ tableName: 'verdict' })
@ObjectType({ simpleResolvers: true, description: 'What a named person said of a pair, of how its lines act on each other, or of themes that a machine proposed. It stands above every threshold and is kept through recomputation and import.' })
export class Verdict {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'string' }) subject!: string;
  @Property({ type: 'string' }) kind!: `${VerdictKind}`;
  @Property({ type: 'string', nullable: true }) actionCode!: string | null;
  @Field(() => String, { description: 'Code of the line it is about.' })
  @Property({ type: 'string' }) lineCode!: string;
  @Field(() => Decision, { nullable: true, description: 'What was decided; null when the person withdrew what was said before, or judged an interaction.' })
  @Property({ type: 'string', nullable: true }) decision!: Decision | null;
  @Field(() => LinkClass, { nullable: true, description: 'The class that the person gives or confirms; null leaves the computed one.' })
  @Property({ type: 'string', nullable: true }) class!: LinkClass | null;
  @Field(() => Int, { nullable: true, description: 'How the lines of the pair act on each other: −3 cancelling, −2 counteracting, −1 constraining, 0 consistent, 1 enabling, 2 reinforcing, 3 indivisible. Null when the word is about something else, or takes the judgement back.' })
  @Property({ type: 'integer', nullable: true }) interaction!: number | null;
  @Property({ type: 'json', nullable: true }) themeShares!: readonly StoredThemeShare[] | null;
  @Field(() => String, { description: 'Name of the person.' })
  @Property({ type: 'string' }) by!: string;
  @Field(() => String, { description: 'Why.' })
  @Property({ type: 'string' }) reason!: string;
  @Field(() => String, { description: 'Who was signed in when it was recorded; "anonymous" while the hub has no roles.' })
  @Property({ type: 'string' }) recordedBy!: string;
  @Property({ type: 'datetime' }) recordedAt!: Date;
  @Field(() => Boolean, { description: 'Whether it is the last word on its subject.' })
  @Property({ type: 'boolean' }) latest!: boolean;
}
