import { createUnionType, registerEnumType } from 'type-graphql';
import { enumFilter } from '../kernel/where.ts';
import { Action } from './action.reference.ts';
import { AssociationProject } from './association-project.reference.ts';
import { CareInstitution } from './care-institution.reference.ts';
import { Project } from './project.reference.ts';

export type LineKind = 'action' | 'project' | 'association_project' | 'care_institution';

/** In the graph as names, in the feeds as kinds of rows. */
export const LineKindName = { ACTION: 'action', PROJECT: 'project', ASSOCIATION_PROJECT: 'association_project' } as const;
registerEnumType(LineKindName, {
  name: 'PlanLineKind',
  description: 'Whose line it is.',
  valuesConfig: {
    ACTION: { description: 'A line of a ministerial action plan.' },
    PROJECT: { description: 'A line of a territorial plan.' },
    ASSOCIATION_PROJECT: { description: 'A project of an association.' },
  },
});

export const LineKindFilter = enumFilter(LineKindName, 'PlanLineKind');

const stubs = { action: Action, project: Project, association_project: AssociationProject, care_institution: CareInstitution };

/** The stub of a line whose kind and code are known; the gateway asks its owner for the rest. */
export const lineStub = (kind: LineKind, code: string): object => Object.assign(new stubs[kind](), { code });

export const LocalLine = createUnionType({
  name: 'LocalLine',
  description: 'A line of a territorial plan, or a project of an association.',
  types: () => [Project, AssociationProject] as const,
  resolveType: (value) => value.constructor as never,
});

export const AnyPlanLine = createUnionType({
  name: 'AnyPlanLine',
  description: 'A national action, a line of a territorial plan, or a project of an association.',
  types: () => [Action, Project, AssociationProject] as const,
  resolveType: (value) => value.constructor as never,
});

export const AnyOffer = createUnionType({
  name: 'AnyOffer',
  description: 'Whatever offers places or services: a plan line, or a care institution with its capacity.',
  types: () => [Action, Project, AssociationProject, CareInstitution] as const,
  resolveType: (value) => value.constructor as never,
});
