import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { PlanLine } from '../../kernel/plan-line.ts';

/** What a territorial plan sets out to do: the local plan line. */
@Entity({ tableName: 'project' })
@ObjectType({ simpleResolvers: true, description: 'A line of a territorial plan «مشروع».' })
@Directive('@key(fields: "code")')
export class Project extends PlanLine {
  @Property({ type: 'string' }) planCode!: string;
  @Property({ type: 'string', nullable: true }) axisCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'Lasting jobs that it is to create; null when not stated.' })
  @Property({ type: 'integer', nullable: true }) jobs?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days of work that carrying it out is to give; null when not stated.' })
  @Property({ type: 'integer', nullable: true }) workdays?: number | null;
}
