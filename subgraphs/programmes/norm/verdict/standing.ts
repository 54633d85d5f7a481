import { dirhams } from '../../../kernel/money.ts';
import type { ConformityAssessment } from '../conformity/conformity.ts';
import { costOfGap, gapMissing, personsOutside, type Gap } from '../model/gap.ts';
import { normVerdict, provisionVerdict, type Rule } from '../model/rule.ts';
import type { NormVerdict, ProvisionVerdict } from './norm-verdict.ts';

/** A test as the norm has it, whether or not anybody was put to it. */
export interface AskedTest {
  readonly norm: string;
  readonly rule: Rule;
  readonly provision: string;
  readonly code: string;
  readonly requirement: string;
}

/** Nothing is known of persons outside; what any gap would need is missing. */
const unknownGap: Gap = { personsConcerned: null, measured: null, threshold: null, unitCost: null };

/** Of alternatives that the norm leaves to choose from, only one with its persons counted has a gap that can be told. */
function gapOf(rows: readonly ConformityAssessment[]): Gap {
  const shares = rows.filter(({ kind, unit }) => kind === 'PERSONS' && unit === 'PERCENT');
  const counted = shares.filter(({ personsConcerned }) => personsConcerned !== null);
  const [only, another] = counted.length > 0 ? counted : shares;
  return another === undefined && only !== undefined ? only : unknownGap;
}

function provisionStanding(code: string, tests: readonly AskedTest[], rows: readonly ConformityAssessment[]): ProvisionVerdict {
  const known = new Map(rows.map(({ testCode, verdict }) => [testCode, verdict]));
  const verdicts = tests.map((test) => ({ ...test, verdict: known.get(test.code) ?? ('UNKNOWN' as const) }));
  const decided = new Set(verdicts.filter(({ verdict }) => verdict === 'MEETS').map(({ requirement }) => requirement));
  const gap = gapOf(rows);
  return {
    provisionCode: code,
    openTestCodes: verdicts.filter(({ verdict, requirement }) => verdict === 'UNKNOWN' && !decided.has(requirement)).map((test) => test.code),
    verdict: provisionVerdict(verdicts),
    assessments: [...rows],
    personsOutside: personsOutside(gap),
    costOfGap: dirhams(costOfGap(gap)),
    costMissing: gapMissing(gap),
    illustrative: rows.some(({ illustrative }) => illustrative),
  };
}

function normStanding(subject: string, tests: readonly AskedTest[], rows: readonly ConformityAssessment[]): NormVerdict {
  const { norm, rule } = tests[0]!;
  const provisions = [...Map.groupBy(tests, ({ provision }) => provision)].map(([code, asked]) =>
    provisionStanding(code, asked, rows.filter(({ provisionCode }) => provisionCode === code)));
  const count = (verdict: NormVerdict['verdict']) => provisions.filter((provision) => provision.verdict === verdict).length;
  return {
    normCode: norm,
    rule,
    subjectCode: subject,
    verdict: normVerdict(rule, provisions.map(({ provisionCode, verdict }) => ({ code: provisionCode, verdict }))),
    met: count('MEETS'),
    below: count('BELOW'),
    unknown: count('UNKNOWN'),
    provisions,
    illustrative: rows.some(({ illustrative }) => illustrative),
  };
}

/** How one subject stands with every norm that it is held against; `tests` are those of all norms, in their order. */
export function standingOf(subject: string, tests: readonly AskedTest[], rows: readonly ConformityAssessment[]): NormVerdict[] {
  const held = Map.groupBy(rows, ({ normCode }) => normCode);
  return [...Map.groupBy(tests, ({ norm }) => norm)].flatMap(([norm, asked]) => {
    const own = held.get(norm);
    return own === undefined ? [] : [normStanding(subject, asked, own)];
  });
}
