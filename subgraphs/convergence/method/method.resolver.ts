import { Query, Resolver } from 'type-graphql';
import { METHOD } from '../model/index.ts';
import { Method, weightsTold } from './method.ts';

@Resolver()
export class MethodResolver {
  @Query(() => Method, { nullable: true, description: 'The method in force.' })
  method(): Method {
    return {
      version: METHOD.version,
      weights: weightsTold(METHOD.weights),
      thresholds: Object.entries(METHOD.thresholds).map(([name, threshold]) => ({ name, ...threshold })),
    };
  }
}
