import { createUnionType, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Loaders } from '../../kernel/loader.ts';
import { Action } from '../action.reference.ts';
import { AssociationProject } from '../association-project/association-project.ts';
import { Plan } from '../plan.reference.ts';
import { Project } from '../project.reference.ts';

export enum LineKind {
  ACTION = 'ACTION',
  PROJECT = 'PROJECT',
  ASSOCIATION_PROJECT = 'ASSOCIATION_PROJECT',
  PLAN = 'PLAN',
}
registerEnumType(LineKind, {
  name: 'LineKind',
  description: 'Whose a plan line is; a code alone does not tell.',
  valuesConfig: {
    ACTION: { description: 'A national action, of the programmes subgraph.' },
    PROJECT: { description: 'A local project, of the territories subgraph.' },
    ASSOCIATION_PROJECT: { description: 'A project of an association.' },
    PLAN: { description: 'A whole territorial plan and not one of its lines.' },
  },
});

/** A code alone does not tell in whose database a line is, so the row says the kind. */
export interface StoredLine {
  readonly kind: `${LineKind}`;
  readonly code: string;
}

@ObjectType({ simpleResolvers: true, description: 'A plan line by kind and code, as it was recorded. Whether anyone owns the code only its own subgraph can tell.' })
export class PlanLineReference implements StoredLine {
  @Field(() => LineKind, { description: 'Whose line it is.' }) kind!: LineKind;
  @Field(() => String, { description: 'Its code.' }) code!: string;
}

/** A line that another subgraph holds. */
interface LineElsewhere {
  readonly __typename: 'Action' | 'Project' | 'Plan';
  readonly code: string;
}

export const AgreedLine = createUnionType({
  name: 'AgreedLine',
  description: 'A plan line that an agreement covers, or that takes a proposal up: a national action, a local project, a project of an association, or a whole plan.',
  types: () => [Action, Project, AssociationProject, Plan] as const,
  resolveType: (line) => (line instanceof AssociationProject ? 'AssociationProject' : (line as LineElsewhere).__typename),
});

const elsewhere = { ACTION: 'Action', PROJECT: 'Project', PLAN: 'Plan' } as const;

/** The other subgraphs' lines are a code that the gateway asks them about; our own that is gone is null. */
export const lineOf = ({ kind, code }: StoredLine, load: Loaders): LineElsewhere | Promise<AssociationProject | null> => {
  if (kind === 'ASSOCIATION_PROJECT') return load.by(AssociationProject, 'code', code);
  return { __typename: elsewhere[kind], code };
};
