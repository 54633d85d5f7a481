-- What all lines together offer a population in a commune, against its need. A row stands for the years in which nothing changes.
-- Persons are held as double precision: whole numbers up to 2^53 are exact in it, and no wrong number in a document stops a snapshot.
create table cell (
  id uuid primary key default gen_random_uuid(),
  code text not null,
  theme_code text collate "C" not null,
  population_code text not null,
  territory_code text collate "C" not null,
  year integer not null,
  last_year integer not null check (last_year >= year),
  -- Null while no need is recorded.
  need double precision,
  need_year integer,
  offers integer not null,
  coverage_low double precision,
  coverage_high double precision,
  gap_low double precision,
  gap_high double precision,
  duplicates_low double precision,
  duplicates_high double precision,
  -- Null while what is known leaves several possible, or nobody needs and nobody acts.
  status text,
  possible text[] not null,
  over_target text[] not null,
  lines jsonb not null,
  illustrative boolean not null,
  since_snapshot integer not null references snapshot (number),
  until_snapshot integer references snapshot (number)
);
create unique index cell_current on cell (code) where until_snapshot is null;
create index cell_territory on cell (territory_code) where until_snapshot is null;
create index cell_theme on cell (theme_code) where until_snapshot is null;

-- One theme domain in one territory of any level.
create table domain_status (
  id uuid primary key default gen_random_uuid(),
  theme_code text collate "C" not null,
  territory_code text collate "C" not null,
  level text,
  status text,
  possible text[] not null,
  need double precision,
  need_known boolean not null,
  national_lines integer not null,
  local_lines integer not null,
  linked_pairs integer not null,
  services jsonb not null,
  illustrative boolean not null,
  since_snapshot integer not null references snapshot (number),
  until_snapshot integer references snapshot (number)
);
create unique index domain_status_current on domain_status (territory_code, theme_code, illustrative) where until_snapshot is null;

-- One theme field in a province, a region or the nation: how many share it, and whether they sit at one table.
create table fragmentation (
  id uuid primary key default gen_random_uuid(),
  theme_code text collate "C" not null,
  territory_code text collate "C" not null,
  level text,
  lines integer not null,
  owners integer not null,
  hhi double precision,
  common_agreement boolean,
  fragmented boolean,
  budget_unknown integer not null,
  illustrative boolean not null,
  since_snapshot integer not null references snapshot (number),
  until_snapshot integer references snapshot (number)
);
create unique index fragmentation_current on fragmentation (territory_code, theme_code, illustrative) where until_snapshot is null;

-- The figures of a province, a region or the nation, narrowed to a theme domain, a population, an institution or a milieu.
create table breakdown (
  id uuid primary key default gen_random_uuid(),
  territory_code text not null,
  by text not null check (by in ('THEME', 'POPULATION', 'OWNER', 'MILIEU')),
  key text not null,
  illustrative boolean not null,
  content jsonb not null,
  since_snapshot integer not null references snapshot (number),
  until_snapshot integer references snapshot (number)
);
create unique index breakdown_current on breakdown (territory_code, by, key, illustrative) where until_snapshot is null;

create view current_cell as select * from cell where until_snapshot is null;
create view current_domain_status as select * from domain_status where until_snapshot is null;
create view current_fragmentation as select * from fragmentation where until_snapshot is null;
create view current_breakdown as select * from breakdown where until_snapshot is null;

-- A snapshot published before these tables existed has no rows in them: the next cycle publishes one that has.
insert into dirty (kind, code) values ('migration', '0002_cells');
