-- Norms as data: what each provision asks, by which test, from which threshold, and what is known of who fulfils it.
create table norm (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  kind text not null check (kind in ('CONVENTION', 'RECOMMENDATION', 'CONSTITUTION', 'FRAMEWORK_LAW')),
  titles jsonb not null,
  adopted_year integer,
  rule jsonb not null,
  rule_text jsonb not null,
  source jsonb not null
);

create table provision (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  norm_code text not null references norm (code),
  position integer not null,
  reference text not null,
  titles jsonb not null,
  theme_code text,
  from_year integer,
  until_year integer,
  constraint years_in_order check (from_year <= until_year)
);
create index on provision (norm_code);
create index on provision (theme_code);

create table provision_test (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  provision_code text not null references provision (code),
  kind text not null check (kind in ('PERSONS', 'LEVEL', 'DURATION')),
  requirement text not null,
  comparison text not null check (comparison in ('AT_LEAST', 'AT_MOST')),
  threshold numeric check (threshold > 0),
  unit text not null,
  basis jsonb not null,
  article text not null,
  verified boolean not null
);
create index on provision_test (provision_code);

-- Of whom a norm is asked, before anybody has measured anything: that nothing is known is an answer too.
create table norm_subject (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  norm_code text not null references norm (code),
  subject_kind text not null,
  subject_code text not null,
  note jsonb,
  source jsonb,
  constraint kind_of_subject check (subject_kind in ('STRATEGY', 'ACTION', 'NATION', 'REGION'))
);

-- Whether something proves a measure: a plan line, and the figure its document states.
create function cites_line_and_figure(evidence jsonb) returns boolean language sql immutable parallel safe as $$
  select count(*) > 0 from jsonb_array_elements(evidence) one
  where coalesce(one ->> 'line', '') <> '' and jsonb_typeof(one -> 'figure') = 'number'
$$;

create table conformity_assessment (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  test_code text not null references provision_test (code),
  subject_kind text not null,
  subject_code text not null,
  measured numeric check (measured >= 0),
  year integer,
  persons_concerned integer check (persons_concerned >= 0),
  unit_cost numeric(18, 2) check (unit_cost >= 0),
  verdict text not null check (verdict in ('MEETS', 'BELOW', 'UNKNOWN')),
  distance double precision,
  evidence jsonb not null default '[]',
  note jsonb,
  source jsonb,
  illustrative boolean not null default false,
  constraint kind_of_subject check (subject_kind in ('STRATEGY', 'ACTION', 'NATION', 'REGION')),
  constraint one_measure_of_a_subject unique (test_code, subject_kind, subject_code),
  constraint meets_is_proved check (verdict <> 'MEETS' or (measured is not null and cites_line_and_figure(evidence))),
  constraint distance_follows_verdict check (
    case verdict when 'UNKNOWN' then distance is null when 'MEETS' then distance is not distinct from 0 else coalesce(distance > 0, false) end)
);

-- All that is asked and all that is measured. What is asked and not measured stands in it as UNKNOWN.
create view conformity as
select
  coalesce(a.id, md5(t.code || '~' || k.subject_code)::uuid) as id,
  coalesce(a.code, t.code || '~' || k.subject_code) as code,
  p.norm_code, p.code as provision_code, p.theme_code, t.code as test_code, t.kind, t.requirement, t.comparison, t.threshold, t.unit,
  k.subject_kind, k.subject_code, k.subject_kind || ' ' || k.subject_code as subject_key,
  a.measured, a.year, a.persons_concerned, a.unit_cost,
  coalesce(a.verdict, 'UNKNOWN') as verdict, a.distance,
  coalesce(a.evidence, '[]'::jsonb) as evidence,
  coalesce(a.note, k.note) as note, coalesce(a.source, k.source) as source,
  coalesce(a.illustrative, false) as illustrative
from (
  select distinct on (test_code, subject_kind, subject_code) test_code, subject_kind, subject_code, note, source
  from (
    select t.code as test_code, s.subject_kind, s.subject_code, s.note, s.source, 0 as place
    from norm_subject s join provision p using (norm_code) join provision_test t on t.provision_code = p.code
    union all
    select test_code, subject_kind, subject_code, null, null, 1 from conformity_assessment
  ) pair
  order by test_code, subject_kind, subject_code, place
) k
join provision_test t on t.code = k.test_code
join provision p on p.code = t.provision_code
left join conformity_assessment a on a.test_code = k.test_code and a.subject_kind = k.subject_kind and a.subject_code = k.subject_code;
