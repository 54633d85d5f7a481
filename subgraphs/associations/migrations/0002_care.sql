-- Who is qualified, who takes which part, and where people are cared for.
create table training (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  association_code text not null,
  titles jsonb not null,
  provider jsonb,
  provider_code text generated always as (provider ->> 'code') stored,
  theme_codes text[] not null default '{}',
  held_on date,
  persons integer check (persons > 0),
  certified boolean,
  certified_by text,
  valid_from date,
  valid_to date,
  source jsonb,
  illustrative boolean not null default false,
  constraint valid_in_order check (valid_from <= valid_to)
);
create index on training (association_code);
create index on training (provider_code);
create index on training using gin (theme_codes);
select feed_table('training', 'training');

create table policy_role (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  association_code text not null,
  line jsonb not null constraint line_has_a_kind check (each_has_kind(jsonb_build_array(line), '{ACTION,PROJECT,ASSOCIATION_PROJECT,PLAN}')),
  line_code text not null generated always as (line ->> 'code') stored,
  roles text[] not null check (cardinality(roles) > 0 and roles <@ '{DESIGN,DELIVERY,MONITORING,EVALUATION}'),
  note jsonb,
  source jsonb,
  illustrative boolean not null default false
);
create index on policy_role (association_code);
create index on policy_role (line_code);
select feed_table('policy_role', 'policy_role');

-- The most places were taken in the fullest year that is recorded; null when no year is.
create function fullest(occupancy jsonb) returns integer language sql immutable parallel safe as $$
  select max((year ->> 'persons')::integer) from jsonb_array_elements(occupancy) year
$$;

create table care_institution (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  kind text not null,
  names jsonb not null,
  territory_code text not null,
  within_codes text[] not null generated always as (territories_above(territory_code)) stored,
  theme_codes text[] not null default '{}',
  population_codes text[] not null default '{}',
  capacity integer check (capacity >= 0),
  occupancy jsonb not null default '[]',
  fullest integer generated always as (fullest(occupancy)) stored,
  operator jsonb,
  operator_code text generated always as (operator ->> 'code') stored,
  authorised boolean,
  authorisation_number text,
  authorised_from date,
  authorised_to date,
  services jsonb not null default '[]',
  digital boolean not null generated always as (services @> '[{"digital": true}]') stored,
  green boolean not null generated always as (services @> '[{"green": true}]') stored,
  source jsonb,
  illustrative boolean not null default false,
  constraint authorised_in_order check (authorised_from <= authorised_to)
);
create index on care_institution (territory_code);
create index on care_institution (operator_code);
create index on care_institution using gin (within_codes);
create index on care_institution using gin (theme_codes);
create index on care_institution using gin (population_codes);
select index_text('care_institution', 'names');
select feed_table('care_institution', 'care_institution');
