import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { PlanLine } from '../../kernel/plan-line.ts';

export enum Force {
  CONFORM = 'CONFORM',
  COMPATIBLE = 'COMPATIBLE',
  CONSIDERED = 'CONSIDERED',
}
registerEnumType(Force, {
  name: 'Force',
  description: 'How binding a national action is for local plans.',
  valuesConfig: {
    CONFORM: { description: 'Local plans must do just this.' },
    COMPATIBLE: { description: 'Local plans must not contradict it.' },
    CONSIDERED: { description: 'Local plans should take note of it.' },
  },
});

/** A measure that an institution of the social pole has committed to. */
@Entity({ tableName: 'action' })
@ObjectType({ simpleResolvers: true, description: 'A line of a ministerial action plan «إجراء».' })
@Directive('@key(fields: "code")')
export class Action extends PlanLine {
  @Property({ type: 'string', nullable: true }) programmeCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Partners as the document writes them, also those outside the register; null when it names none.' })
  @Property({ type: 'string', fieldName: 'partners', nullable: true }) partnersAsWritten?: string | null;

  @Field(() => Float, { description: 'Importance π among national actions; 1 unless the plan says otherwise.' })
  @Property({ type: 'double' }) weight!: number;

  @Field(() => Force, { nullable: true, description: 'How binding it is; null when not stated.' })
  @Property({ type: 'string', nullable: true }) force?: Force | null;
}
