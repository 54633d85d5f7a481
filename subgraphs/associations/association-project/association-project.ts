import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, ObjectType } from 'type-graphql';
import { PlanLine } from '../../kernel/plan-line.ts';

/** What an association does or plans, in the same shape as national actions and local projects. */
@Entity({ tableName: 'association_project' })
@ObjectType({ simpleResolvers: true, description: 'A project of an association, cooperative or network «مشروع جمعوي»: a plan line like a national action or a local project.' })
@Directive('@key(fields: "code")')
export class AssociationProject extends PlanLine {
  @Property({ type: 'string' }) associationCode!: string;
}
