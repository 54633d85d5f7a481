import { FieldResolver, Resolver, Root } from 'type-graphql';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { Territory } from '../territory.reference.ts';
import { agreementRegisters } from './agreement-register.list.ts';
import { agreementRegisterRecording } from './agreement-register.record.ts';
import { AgreementRegister } from './agreement-register.ts';

@Resolver(() => AgreementRegister)
class AgreementRegisterFields {
  @FieldResolver(() => Territory, { nullable: true, description: 'The territory whose register it is.' })
  territory(@Root() { code }: AgreementRegister) {
    return { code };
  }
}

export const agreementRegisterResolvers = [
  AgreementRegisterFields,
  recordResolver(AgreementRegister, agreementRegisterRecording),
  entityResolver(AgreementRegister, agreementRegisters, { one: 'agreementRegister', many: 'agreementRegisters', is: 'a register of agreements' }),
] as const;
