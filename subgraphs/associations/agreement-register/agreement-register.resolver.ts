import { FieldResolver, Resolver, Root } from 'type-graphql';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { territory } from '../../kernel/mutation/code.fields.ts';
import { day, ofEveryRow } from '../../kernel/mutation/fields.ts';
import { recordResolver, type Recording } from '../../kernel/mutation/record.resolver.ts';
import { Territory } from '../territory.reference.ts';
import { agreementRegisters } from './agreement-register.list.ts';
import { AgreementRegister } from './agreement-register.ts';

@Resolver(() => AgreementRegister)
class AgreementRegisterFields {
  @FieldResolver(() => Territory, { nullable: true, description: 'The territory whose register it is.' })
  territory(@Root() { code }: AgreementRegister) {
    return { code };
  }
}

/** A register is known by the code of its territory. */
const recording: Recording = {
  name: 'AgreementRegister',
  is: 'the register of agreements of a territory, whose code it bears',
  table: 'agreement_register',
  fields: { completeAsOf: day('The last day up to which every agreement of the territory is recorded.', { required: true }), ...ofEveryRow },
  rules: ({ code }, place) => {
    territory('').read(code as never, place.in('code'));
  },
};

export const agreementRegisterResolvers = [
  AgreementRegisterFields,
  recordResolver(AgreementRegister, recording),
  entityResolver(AgreementRegister, agreementRegisters, { one: 'agreementRegister', many: 'agreementRegisters', is: 'a register of agreements' }),
] as const;
