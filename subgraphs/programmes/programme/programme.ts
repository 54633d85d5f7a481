import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, ObjectType } from 'type-graphql';
import { Undertaking } from '../undertaking.ts';

/** A set of actions under one title. */
@Entity({ tableName: 'programme' })
@ObjectType({ simpleResolvers: true, description: 'A ministerial programme, whose lines are national actions «برنامج».' })
@Directive('@key(fields: "code")')
export class Programme extends Undertaking {
  @Property({ type: 'string', nullable: true }) strategyCode?: string | null;
}
