import { FieldResolver, Resolver, Root } from 'type-graphql';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { Actor, actorOf } from '../actor/actor.ts';
import { Population } from '../population.reference.ts';
import { Territory } from '../territory.reference.ts';
import { Theme } from '../theme.reference.ts';
import { careInstitutions } from './care-institution.list.ts';
import { careInstitutionRecording } from './care-institution.record.ts';
import { CareInstitution } from './care-institution.ts';
import { CareService, Occupancy, occupancyOf } from './occupancy.ts';

@Resolver(() => CareInstitution)
class CareInstitutionFields {
  @FieldResolver(() => Territory, { nullable: true, description: 'Where it stands: its commune, or its province where the commune is not known.' })
  territory(@Root() { territoryCode }: CareInstitution) {
    return { code: territoryCode };
  }

  @FieldResolver(() => [Theme], { nullable: 'items', description: 'What it serves; empty when nobody has coded it.' })
  themes(@Root() { themeCodes }: CareInstitution) {
    return themeCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => [Population], { nullable: 'items', description: 'Whom it receives; empty when not stated.' })
  populations(@Root() { populationCodes }: CareInstitution) {
    return populationCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => [Occupancy], { description: 'How many people it cared for, by year; empty when not stated.' })
  occupancy(@Root() institution: CareInstitution) {
    return occupancyOf(institution);
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'Who runs it: an association, an institution or a council; null when not stated.' })
  operator(@Root() { operator }: CareInstitution) {
    return operator ? actorOf(operator) : null;
  }

  @FieldResolver(() => [CareService], { description: 'Services that it offers; empty when not stated.' })
  services(@Root() { services }: CareInstitution) {
    return services;
  }
}

export const careInstitutionResolvers = [
  CareInstitutionFields,
  localizedResolver(CareInstitution, 'names'),
  localizedResolver(CareService, 'titles'),
  recordResolver(CareInstitution, careInstitutionRecording),
  entityResolver(CareInstitution, careInstitutions, { one: 'careInstitution', many: 'careInstitutions', is: 'a care institution' }),
] as const;
