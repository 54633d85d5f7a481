import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Translations } from '../../../kernel/localized-text.ts';
import { enumFilter } from '../../../kernel/where.ts';
import type { Threshold } from '../model/test.ts';

export enum TestKind {
  PERSONS = 'PERSONS',
  LEVEL = 'LEVEL',
  DURATION = 'DURATION',
}
registerEnumType(TestKind, {
  name: 'ConformityTestKind',
  description: 'What a test of a provision looks at.',
  valuesConfig: {
    PERSONS: { description: 'Who is protected, as a share or a number «الأشخاص المحميون».' },
    LEVEL: { description: 'How much is given: payment or care «مستوى الأداءات».' },
    DURATION: { description: 'How long it is given, after which waiting and qualifying period «المدة».' },
  },
});
export const TestKindFilter = enumFilter(TestKind, 'ConformityTestKind');

export enum Comparison {
  AT_LEAST = 'AT_LEAST',
  AT_MOST = 'AT_MOST',
}
registerEnumType(Comparison, {
  name: 'ThresholdComparison',
  description: 'On which side of the threshold a test is fulfilled.',
  valuesConfig: {
    AT_LEAST: { description: 'The measure must reach the threshold.' },
    AT_MOST: { description: 'The measure must not exceed it, as with qualifying and waiting periods.' },
  },
});

/** One way to put a provision to the test. */
@Entity({ tableName: 'provision_test' })
@ObjectType({ simpleResolvers: true, description: 'One test of a provision, with its threshold. Tests of the same requirement are alternatives that the norm leaves to choose from.' })
export class ProvisionTest {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code, for example "C102-OLD-LEVEL".' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'string' }) provisionCode!: string;

  @Field(() => TestKind, { description: 'What it looks at.' })
  @Property({ type: 'string' }) kind!: TestKind;

  @Field(() => String, { description: 'The requirement that it tests: persons, level, care, duration, qualifying or waiting. Every requirement must be fulfilled, each by any one of its tests.' })
  @Property({ type: 'string' }) requirement!: string;

  @Field(() => Comparison, { description: 'On which side of the threshold it is fulfilled.' })
  @Property({ type: 'string' }) comparison!: Threshold['comparison'];

  @Field(() => Float, { nullable: true, description: 'Threshold θ, in the unit; null where the norm sets no number.' })
  @Property({ type: 'double', nullable: true }) threshold?: number | null;

  @Field(() => String, { description: 'Unit of threshold and measure, from the list units.' })
  @Property({ type: 'string' }) unit!: string;

  @Property({ type: 'json' }) basis!: Translations;

  @Field(() => String, { description: 'Article or paragraph that sets the threshold.' })
  @Property({ type: 'string' }) article!: string;

  @Field(() => Boolean, { description: 'Whether a person has checked the threshold against the official text; while false, check it before relying on a verdict.' })
  @Property({ type: 'boolean' }) verified!: boolean;
}
