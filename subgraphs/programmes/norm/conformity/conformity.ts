import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Translations } from '../../../kernel/localized-text.ts';
import { Source } from '../../../kernel/source.ts';
import type { Threshold } from '../model/test.ts';
import type { Verdict as ModelVerdict } from '../model/verdict.ts';
import { TestKind } from '../provision/provision-test.ts';
import { SubjectKind, Verdict } from './conformity.enums.ts';

export interface StoredEvidence { readonly line: string | null; readonly figure: number | null; readonly unit: string | null; readonly source: Source | null }

/** One test put to one subject, measured or not: a row of a view over what is asked and what is known. */
@Entity({ tableName: 'conformity' })
@ObjectType({ simpleResolvers: true, description: 'One test of a norm put to one subject, with what was measured and what proves it «تقييم المطابقة». While nobody has measured, the verdict is UNKNOWN and `missing` says what is lacking.' })
@Directive('@key(fields: "code")')
export class ConformityAssessment {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code; while nothing is measured, that of the test, "~", that of the subject.' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'string' }) normCode!: string;
  @Property({ type: 'string' }) provisionCode!: string;
  @Property({ type: 'string' }) testCode!: string;

  @Field(() => TestKind, { description: 'What the test looks at.' })
  @Property({ type: 'string' }) kind!: TestKind;

  @Property({ type: 'string' }) requirement!: string;
  @Property({ type: 'string' }) comparison!: Threshold['comparison'];

  @Field(() => Float, { nullable: true, description: 'Threshold θ of the test; null where the norm sets no number.' })
  @Property({ type: 'double', nullable: true }) threshold!: number | null;

  @Field(() => String, { description: 'Unit of threshold and measure, from the list units.' })
  @Property({ type: 'string' }) unit!: string;

  @Field(() => SubjectKind, { description: 'What is held against the norm.' })
  @Property({ type: 'string' }) subjectKind!: SubjectKind;

  @Field(() => String, { description: 'Code of the strategy, action, nation or region that is held against the norm.' })
  @Property({ type: 'string' }) subjectCode!: string;

  @Property({ type: 'string' }) subjectKey!: string;

  @Field(() => Float, { nullable: true, description: 'Measure c, in the unit; null while nobody has measured it.' })
  @Property({ type: 'double', nullable: true }) measured!: number | null;

  @Field(() => Int, { nullable: true, description: 'Year of the measure; null when not measured or not stated.' })
  @Property({ type: 'integer', nullable: true }) year!: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons whom the provision concerns here; null while the need is unknown.' })
  @Property({ type: 'integer', nullable: true }) personsConcerned!: number | null;

  @Property({ type: 'decimal', nullable: true }) unitCost!: string | null;

  @Field(() => Verdict, { description: 'Whether the test is fulfilled. MEETS always cites a line and a figure.' })
  @Property({ type: 'string' }) verdict!: ModelVerdict;

  @Field(() => Float, { nullable: true, description: 'How far from the threshold, as a share of it: max(0, θ − c) ÷ θ, mirrored where θ is the most allowed. 0 when met, null when unknown.' })
  @Property({ type: 'double', nullable: true }) distance!: number | null;

  @Property({ type: 'json' }) evidence!: StoredEvidence[];
  @Property({ type: 'json', nullable: true }) note!: Translations | null;

  @Field(() => Source, { nullable: true, description: 'The document that states the measure, or that the question was put; null when none does.' })
  @Property({ type: 'json', nullable: true }) source!: Source | null;

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
