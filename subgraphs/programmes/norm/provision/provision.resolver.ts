import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { ownedBy, type ListArgs } from '../../../kernel/connection.ts';
import type { Context } from '../../../kernel/context.ts';
import { entityResolver } from '../../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../../kernel/localized.resolver.ts';
import { translatedResolver } from '../../../kernel/translated.resolver.ts';
import { Theme } from '../../theme/theme.ts';
import { conformity } from '../conformity/conformity.list.ts';
import { Norm } from '../norm.ts';
import { ProvisionTest } from './provision-test.ts';
import { Provision } from './provision.ts';
import { provisions } from './provision.list.ts';

/** All tests of the provisions asked for, in one statement. */
const testsOf = ({ em, load }: Context, provision: string) =>
  load.named('ProvisionTest.provisionCode', async (codes) => {
    const found = Map.groupBy(
      await em.find(ProvisionTest, { provisionCode: { $in: [...codes] } }, { orderBy: { code: 'asc' } }),
      ({ provisionCode }) => provisionCode,
    );
    return codes.map((code) => found.get(code) ?? []);
  }).load(provision);

@Resolver(() => Provision)
class ProvisionFields {
  @FieldResolver(() => Norm, { nullable: true, description: 'The norm it is part of.' })
  norm(@Root() { normCode }: Provision, @Ctx() { load }: Context) {
    return load.by(Norm, 'code', normCode);
  }

  @FieldResolver(() => Theme, { nullable: true, description: 'The theme under which plan lines serve it; null when no theme covers it.' })
  theme(@Root() { themeCode }: Provision, @Ctx() { load }: Context) {
    return themeCode ? load.by(Theme, 'code', themeCode) : null;
  }

  @FieldResolver(() => [ProvisionTest], { description: 'Its tests with their thresholds.' })
  tests(@Root() { code }: Provision, @Ctx() context: Context) {
    return testsOf(context, code);
  }

  @FieldResolver(() => conformity.Connection, { description: 'What is known of those who are held against it.' })
  conformity(@Root() { code }: Provision, @Args(() => conformity.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return conformity.under(context, code, ownedBy('provision_code'), args);
  }
}

export const provisionResolvers = [
  ProvisionFields,
  localizedResolver(Provision, 'titles'),
  translatedResolver(ProvisionTest, { one: { basis: 'What is measured, and relative to what.' } }),
  entityResolver(Provision, provisions, { one: 'provision', many: 'provisions', is: 'a provision of a norm' }),
] as const;
