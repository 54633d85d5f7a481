import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';

/** A node of the theme tree: domain, field or service. */
@Entity({ tableName: 'theme' })
@ObjectType({ simpleResolvers: true, description: 'A node of the theme tree «المجال»: a domain, a field within it, or a service. Ours, with cross-references to SDG targets.' })
@Directive('@key(fields: "code")')
export class Theme {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code, for example "SOC/DIS/CTR".' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'string', nullable: true }) parentCode?: string | null;

  @Field(() => Int, { description: 'Level below the root: 1 domain, 2 field, 3 service.' })
  @Property({ type: 'integer' }) depth!: number;

  @Field(() => Boolean, { description: 'Whether lines of this theme count as social: only they enter the figure of national support.' })
  @Property({ type: 'boolean' }) social!: boolean;

  @Field(() => [String], { description: 'SDG targets that the theme serves, for example "10.2"; empty when none fits.' })
  @Property({ type: 'string[]', columnType: 'text[]' }) sdgTargets!: string[];

  @Property({ type: 'json' }) names!: Translations;

  @Field(() => String, { nullable: true, description: 'What belongs here and what does not, in English; null when the name says it.' })
  @Property({ type: 'string', nullable: true }) description?: string | null;
}
