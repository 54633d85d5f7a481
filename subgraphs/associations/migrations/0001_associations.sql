-- Where something is, and all that holds it, so that a region finds what belongs to its communes through one index.
create function territories_above(code text) returns text[] language sql immutable parallel safe as $$
  select case when code is null then '{}'::text[] else array_remove(array[
    'MA',
    substring(code from '^\d{2}'),
    substring(code from '^\d{2}\.\d{3}'),
    substring(code from '^\d{2}\.\d{3}\.\d{2}\.\d{2}$')
  ], null) end
$$;

-- Codes of a list of objects, for filters and for the lists of those who are named in it.
create function codes_of(items jsonb) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(item ->> 'code' order by item ->> 'code'), '{}') from jsonb_array_elements(items) item
$$;

-- Each object of the list has a code and one of these kinds: a code alone does not tell who owns it.
create function each_has_kind(items jsonb, kinds text[]) returns boolean language sql immutable parallel safe as $$
  select count(*) = 0 from jsonb_array_elements(items) item
  where not coalesce(item ->> 'kind' = any (kinds) and item ->> 'code' <> '', false)
$$;

-- An agreement belongs to the territory it is about and to those whose councils are parties.
create function territories_of_agreement(territory_code text, parties jsonb) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct above), '{}') from (
    select unnest(public.territories_above(territory_code)) above
    union all
    select unnest(public.territories_above(substring(party ->> 'code' from '^COUNCIL:(.+)$'))) from jsonb_array_elements(parties) party
  ) every
$$;

create function contributions_are_of_parties(contributions jsonb, parties jsonb) returns boolean language sql immutable parallel safe as $$
  select count(*) = 0 from jsonb_array_elements(contributions) contribution
  where not coalesce(contribution ->> 'party' = any (public.codes_of(parties)), false)
    or not coalesce(contribution ->> 'statedBy' = any (public.codes_of(parties)), true)
$$;

-- The plan lines that took a proposal up, at whichever step of its history.
create function lines_of_outcomes(outcomes jsonb) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct line ->> 'code'), '{}')
  from jsonb_array_elements(outcomes) outcome, jsonb_array_elements(coalesce(outcome -> 'lines', '[]')) line
$$;

create table association (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  kind text not null,
  names jsonb not null,
  territory_code text,
  within_codes text[] not null generated always as (territories_above(territory_code)) stored,
  theme_codes text[] not null default '{}',
  population_codes text[] not null default '{}',
  president jsonb,
  works_in text check (works_in in ('URBAN', 'RURAL', 'BOTH')),
  member_codes text[] not null default '{}',
  members integer check (members >= 0),
  staff integer check (staff >= 0),
  volunteers integer check (volunteers >= 0),
  persons_served integer check (persons_served >= 0),
  public_utility boolean,
  source jsonb,
  illustrative boolean not null default false
);
create index on association (territory_code);
create index on association using gin (member_codes);
create index on association using gin (within_codes);
create index on association using gin (theme_codes);
create index on association using gin (population_codes);
select index_text('association', 'names');
select feed_table('association', 'association');

select create_plan_lines('association_project', 'association_project');
alter table association_project add association_code text not null;
create index on association_project (association_code);

create table agreement (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  kind text not null,
  titles jsonb not null,
  aims jsonb not null default '[]',
  theme_codes text[] not null default '{}',
  territory_code text,
  consultation_code text,
  parties jsonb not null constraint parties_have_a_kind check (each_has_kind(parties, '{INSTITUTION,COUNCIL,ASSOCIATION}')),
  party_codes text[] not null generated always as (codes_of(parties)) stored,
  within_codes text[] not null generated always as (territories_of_agreement(territory_code, parties)) stored,
  contributions jsonb not null default '[]',
  lines jsonb not null default '[]' constraint lines_have_a_kind check (each_has_kind(lines, '{ACTION,PROJECT,ASSOCIATION_PROJECT,PLAN}')),
  line_codes text[] not null generated always as (codes_of(lines)) stored,
  signed boolean,
  signed_on date,
  in_force_from date,
  in_force_to date,
  open_ended boolean not null default false,
  translates_code text,
  source jsonb,
  sources jsonb not null default '[]',
  illustrative boolean not null default false,
  constraint contributors_are_parties check (contributions_are_of_parties(contributions, parties)),
  constraint signed_when_dated check (signed_on is null or signed),
  constraint in_force_in_order check (in_force_from <= in_force_to),
  constraint open_ended_has_no_end check (not open_ended or in_force_to is null),
  constraint translates_another check (translates_code <> code)
);
create index on agreement using gin (theme_codes);
create index on agreement using gin (within_codes);
create index on agreement using gin (party_codes);
create index on agreement using gin (line_codes);
create index on agreement (territory_code);
create index on agreement (consultation_code);
create index on agreement (translates_code);
select index_text('agreement', 'titles');
select feed_table('agreement', 'agreement');

-- A register is known by the territory it is of, so the code is the territory's: its removal names the territory in the feed too.
create table agreement_register (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  complete_as_of date not null,
  source jsonb,
  illustrative boolean not null default false
);
select feed_table('agreement_register', 'agreement_register');

create table consultation_series (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  titles jsonb not null,
  organiser_code text,
  started_text jsonb,
  theme_codes text[] not null default '{}',
  topics jsonb not null default '[]',
  notes jsonb not null default '[]',
  source jsonb,
  sources jsonb not null default '[]',
  illustrative boolean not null default false
);
create index on consultation_series using gin (theme_codes);
select feed_table('consultation_series', 'consultation_series');

create table consultation (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  series_code text,
  edition integer check (edition > 0),
  titles jsonb not null,
  theme_codes text[] not null default '{}',
  population_codes text[] not null default '{}',
  territory_code text,
  scope_code text,
  within_codes text[] not null generated always as (territories_above(territory_code) || territories_above(scope_code)) stored,
  venue jsonb,
  date date,
  date_text jsonb,
  duration_days integer check (duration_days > 0),
  organisers jsonb not null default '[]',
  chair jsonb,
  speakers jsonb not null default '[]',
  framework jsonb,
  aims jsonb not null default '[]',
  sessions jsonb not null default '[]',
  participants jsonb not null default '[]',
  documents jsonb not null default '[]',
  plan_codes text[] not null default '{}',
  notes jsonb not null default '[]',
  source jsonb,
  sources jsonb not null default '[]',
  illustrative boolean not null default false
);
create index on consultation (series_code);
create index on consultation (territory_code);
create index on consultation using gin (within_codes);
create index on consultation using gin (theme_codes);
create index on consultation using gin (population_codes);
create index on consultation using gin (plan_codes);
select index_text('consultation', 'titles');
select feed_table('consultation', 'consultation');

create table proposal (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  consultation_code text,
  kind text not null,
  texts jsonb not null,
  theme_codes text[] not null default '{}',
  population_codes text[] not null default '{}',
  territory_code text,
  within_codes text[] not null generated always as (territories_above(territory_code)) stored,
  addressee jsonb,
  addressee_code text generated always as (addressee ->> 'code') stored,
  outcomes jsonb not null default '[]' constraint outcomes_have_a_state check (
    jsonb_array_length(outcomes) = jsonb_array_length(jsonb_path_query_array(
      outcomes, '$[*] ? (@.state == "RECORDED" || @.state == "UNDER_STUDY" || @.state == "ADOPTED" || @.state == "DECLINED" || @.state == "DONE")'))
  ),
  state text generated always as (outcomes -> -1 ->> 'state') stored,
  line_codes text[] not null generated always as (lines_of_outcomes(outcomes)) stored,
  source jsonb,
  illustrative boolean not null default false
);
create index on proposal (consultation_code);
create index on proposal (addressee_code);
create index on proposal (territory_code);
create index on proposal using gin (within_codes);
create index on proposal using gin (line_codes);
create index on proposal using gin (theme_codes);
create index on proposal using gin (population_codes);
select index_text('proposal', 'texts');
select feed_table('proposal', 'proposal');

-- What the two sides of one contribution state differently: whoever states it, promised and paid are compared apart.
create view contribution_difference as
with statement as (
  select agreement.code as agreement_code, agreement.within_codes, agreement.illustrative,
    contribution ->> 'party' as party_code, contribution ->> 'kind' as kind, measure,
    contribution ->> 'statedBy' as stated_by, sum(amount) as amount
  from agreement, jsonb_array_elements(contributions) contribution,
    lateral (values ('PROMISED', (contribution ->> 'promised')::numeric), ('PAID', (contribution ->> 'paid')::numeric)) stated (measure, amount)
  where amount is not null
  group by 1, 2, 3, 4, 5, 6, 7
)
select md5(concat_ws('|', agreement_code, party_code, kind, measure))::uuid as id,
  concat_ws('|', agreement_code, party_code, kind, measure) as code,
  agreement_code, within_codes, illustrative, party_code, kind, measure,
  min(amount) as least, max(amount) as most,
  -- The 20 % rule, strict: 12 against 10 is inconsistent, 11.9 against 10 is not.
  5 * max(amount) >= 6 * min(amount) as inconsistent,
  jsonb_agg(jsonb_build_object('statedBy', stated_by, 'amount', amount) order by stated_by nulls first) as statements
from statement
group by agreement_code, within_codes, illustrative, party_code, kind, measure
having count(*) > 1 and min(amount) <> max(amount);
