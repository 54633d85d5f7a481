-- Whom councils consult, and what was tried and worked.
create table consultative_body (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  kind text not null,
  names jsonb not null,
  territory_code text not null,
  within_codes text[] not null generated always as (territories_above(territory_code)) stored,
  theme_codes text[] not null default '{}',
  set_up_on date,
  active boolean,
  seats integer check (seats > 0),
  seats_of_women integer check (seats_of_women >= 0),
  members jsonb not null default '[]',
  member_codes text[] not null generated always as (codes_of(members)) stored,
  source jsonb,
  illustrative boolean not null default false,
  constraint women_have_seats check (seats_of_women <= seats)
);
create index on consultative_body (territory_code);
create index on consultative_body using gin (within_codes);
create index on consultative_body using gin (member_codes);
select feed_table('consultative_body', 'consultative_body');

-- A practice is found where it was tried.
create function territories_of_trials(trials jsonb) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct above), '{}') from jsonb_array_elements(trials) trial, unnest(public.territories_above(trial ->> 'territory')) above
$$;

create table good_practice (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  titles jsonb not null,
  description jsonb,
  carrier jsonb,
  carrier_code text generated always as (carrier ->> 'code') stored,
  proposal_code text,
  theme_codes text[] not null default '{}',
  population_codes text[] not null default '{}',
  trials jsonb not null default '[]',
  within_codes text[] not null generated always as (territories_of_trials(trials)) stored,
  source jsonb,
  illustrative boolean not null default false
);
create index on good_practice (carrier_code);
create index on good_practice (proposal_code);
create index on good_practice using gin (within_codes);
create index on good_practice using gin (theme_codes);
select index_text('good_practice', 'titles');
select feed_table('good_practice', 'good_practice');
