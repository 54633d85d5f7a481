import type { MikroORM } from '@mikro-orm/postgresql';
import type { Seed } from '../kernel/config.ts';
import { jsonContent, loadContents, type Content } from '../kernel/import/seed.ts';

const subject = { themes: 'theme_codes', populations: 'population_codes', territory: 'territory_code' };

/** A register has one row a territory and is known by its code; the file's own name for the row is not kept. */
function registers(kind: 'facts' | 'example'): Content {
  const content = jsonContent(`${kind}/agreement-registers`, 'agreement_register', `subgraphs/associations/${kind}/agreement-registers.json`);
  return { ...content, rows: () => content.rows().map(({ territory, ...row }) => ({ ...row, code: territory })) };
}

/** What the articles state, or the example, file by file in the order in which one refers to another. */
export const shipped = (kind: 'facts' | 'example'): readonly Content[] => {
  const from = (name: string, table: string, renamed?: Readonly<Record<string, string>>) =>
    jsonContent(`${kind}/${name}`, table, `subgraphs/associations/${kind}/${name}.json`, renamed);
  return [
    from('associations', 'association', { ...subject, fields: 'theme_codes' }),
    from('association-projects', 'association_project'),
    from('agreements', 'agreement', { ...subject, consultation: 'consultation_code', translates: 'translates_code' }),
    registers(kind),
    from('care-institutions', 'care_institution', subject),
    from('trainings', 'training', { ...subject, association: 'association_code' }),
    from('policy-roles', 'policy_role', { association: 'association_code' }),
    from('support-funds', 'support_fund', subject),
    from('fund-calls', 'fund_call', { ...subject, fund: 'fund_code' }),
    from('funding-requests', 'funding_request', subject),
    from('grants', 'fund_grant', { fund: 'fund_code', call: 'call_code', request: 'request_code' }),
    from('consultative-bodies', 'consultative_body', subject),
    from('good-practices', 'good_practice', { ...subject, proposal: 'proposal_code' }),
    from('consultation-series', 'consultation_series', { ...subject, organiser: 'organiser_code' }),
    from('consultations', 'consultation', { ...subject, series: 'series_code', scope: 'scope_code' }),
    from('proposals', 'proposal', { ...subject, consultation: 'consultation_code', text: 'texts' }),
  ];
};

export const seedAssociations = (orm: MikroORM, seeds: readonly Seed[]): Promise<void> =>
  loadContents(orm, [...(seeds.includes('facts') ? shipped('facts') : []), ...(seeds.includes('example') ? shipped('example') : [])]);
