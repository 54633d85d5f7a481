-- The nation, its regions, provinces and communes in one table: they form one tree and are referred to by one kind of code.
create table territory (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  level text not null check (level in ('NATION', 'REGION', 'PROVINCE', 'COMMUNE')),
  parent_code text references territory (code),
  -- From the nation down to the parent: [] for the nation, {MA,08,08.201} for a commune.
  ancestor_codes text[] not null,
  former_codes text[] not null default '{}',
  names jsonb not null,
  code_system text not null,
  valid_from date,
  valid_to date,
  milieu text check (milieu in ('URBAN', 'RURAL', 'MIXED')),
  kind text check (kind in ('PROVINCE', 'PREFECTURE')),
  iso text,
  population integer check (population >= 0),
  households integer check (households >= 0),
  population_urban integer check (population_urban >= 0),
  population_rural integer check (population_rural >= 0),
  census_year integer,
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  -- Rates by milieu: {"all": {…}, "urban": {…}, "rural": {…}}; what the census does not say has no key.
  census jsonb not null default '{}',
  constraint parent_ends_ancestors check (parent_code is not distinct from ancestor_codes[cardinality(ancestor_codes)]),
  constraint only_the_nation_has_no_parent check ((level = 'NATION') = (parent_code is null)),
  constraint only_communes_have_a_milieu check ((level = 'COMMUNE') = (milieu is not null)),
  constraint only_provinces_have_a_kind check ((level = 'PROVINCE') = (kind is not null)),
  constraint valid_in_order check (valid_from <= valid_to)
);
create index on territory (level, code);
create index on territory (parent_code);
create index on territory using gin (ancestor_codes);
create index on territory using gin (former_codes);
select index_text('territory', 'names');
select feed_table('territory', 'territory');

create table plan (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  kind text not null,
  titles jsonb not null,
  territory_code text not null references territory (code) on update cascade,
  start_year integer,
  end_year integer,
  start_month text check (start_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  end_month text check (end_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  owner_code text,
  source jsonb,
  illustrative boolean not null default false,
  constraint years_in_order check (start_year <= end_year),
  constraint months_in_order check (start_month <= end_month)
);
create index on plan (territory_code);
create index on plan (kind);
create index on plan (owner_code);
select index_text('plan', 'titles');
select feed_table('plan', 'plan');

create table axis (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  plan_code text not null references plan (code) on delete cascade on update cascade,
  titles jsonb not null
);
create index on axis (plan_code);

select create_plan_lines('project', 'project');
-- A plan that is withdrawn takes its lines with it; an axis that is dropped leaves them to the plan.
alter table project
  add plan_code text not null references plan (code) on delete cascade on update cascade,
  add axis_code text references axis (code) on delete set null on update cascade,
  add jobs integer check (jobs >= 0),
  add workdays integer check (workdays >= 0);
create index on project (plan_code);
create index on project (axis_code);

create table need (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  theme_code text not null,
  population_code text,
  territory_code text not null references territory (code) on update cascade,
  year integer,
  persons integer check (persons >= 0),
  source jsonb,
  illustrative boolean not null default false
);
create index on need (territory_code);
create index on need (theme_code);
create index on need (population_code);
select feed_table('need', 'need');
