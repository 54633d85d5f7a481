create table institution (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  kind text not null,
  parent_code text,
  names jsonb not null,
  former_names text[] not null default '{}',
  social_pole boolean not null
);
create index on institution (parent_code);

create table strategy (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  titles jsonb not null,
  descriptions jsonb,
  institution_code text,
  start_year integer,
  end_year integer,
  source jsonb,
  illustrative boolean not null default false
);

create table programme (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  titles jsonb not null,
  descriptions jsonb,
  strategy_code text,
  institution_code text,
  start_year integer,
  end_year integer,
  source jsonb,
  illustrative boolean not null default false
);
create index on programme (strategy_code);
create index on programme (institution_code);

create table theme (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  parent_code text,
  depth integer not null,
  social boolean not null,
  sdg_targets text[] not null,
  names jsonb not null,
  description text
);
create index on theme (parent_code);

create table population (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  parent_code text,
  names jsonb not null,
  description text
);
create index on population (parent_code);

create table indicator (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  theme_code text not null,
  unit text not null,
  direction text not null check (direction in ('UP', 'DOWN')),
  names jsonb not null,
  description text
);
create index on indicator (theme_code);

select create_plan_lines('action', 'action');
alter table action
  add programme_code text,
  add partners text,
  add weight numeric(6, 2) not null default 1 check (weight > 0),
  add force text check (force in ('CONFORM', 'COMPATIBLE', 'CONSIDERED'));
create index on action (programme_code);
