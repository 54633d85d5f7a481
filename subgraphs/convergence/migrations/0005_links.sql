-- One row for each pair, without anything that stands with its lines already: at the scale of a country there are millions. Which themes,
-- people and places a pair is about is asked of the standings of its lines. No foreign keys: the transaction that publishes numbers
-- the snapshots itself, and checking a number for each of millions of rows would cost more than writing them.
create table narrow_link (
  action_code text collate "C" not null,
  line_code text collate "C" not null,
  line_kind text not null,
  state text not null,
  established boolean not null,
  class text,
  rule smallint,
  duplication_candidate boolean not null,
  containment double precision,
  theme double precision,
  population double precision,
  territory double precision,
  time double precision,
  indicator double precision,
  contribution double precision,
  coordination double precision,
  -- How high the coordination may turn out to be; null where nothing but itself bounds it.
  coordination_ceiling double precision,
  additionality double precision,
  convergence double precision,
  harmony double precision,
  complementarity double precision,
  chk double precision,
  -- A bit for each field that is missing, as the method numbers them.
  missing bigint not null,
  illustrative boolean not null,
  since_snapshot integer not null,
  until_snapshot integer
);

-- Bits as they were when this was written. New kinds of missing fields come after these and never between.
insert into narrow_link
select action_code, line_code, line_kind, state, established, class, rule, duplication_candidate, containment,
  (dimensions ->> 'theme')::double precision, (dimensions ->> 'population')::double precision, (dimensions ->> 'territory')::double precision,
  (dimensions ->> 'time')::double precision, (dimensions ->> 'indicator')::double precision, (dimensions ->> 'contribution')::double precision,
  (dimensions ->> 'coordination')::double precision, (dimensions ->> 'coordinationCeiling')::double precision, (dimensions ->> 'additionality')::double precision,
  convergence, harmony, complementarity, chk,
  coalesce((
    select sum(1::bigint << kind.bit) from (
      values
        ('theme', 'A', 'themeShares', 0), ('theme', 'A', 'themeCode', 1), ('theme', 'B', 'themeShares', 2), ('theme', 'B', 'themeCode', 3),
        ('population', 'A', 'populationCodes', 4), ('population', 'B', 'populationCodes', 5),
        ('territory', 'A', 'communeCodes', 6), ('territory', 'B', 'communeCodes', 7),
        ('time', 'A', 'startMonth', 8), ('time', 'A', 'endMonth', 9), ('time', 'B', 'startMonth', 10), ('time', 'B', 'endMonth', 11),
        ('indicator', 'A', 'indicators', 12), ('indicator', 'A', 'indicatorCode', 13), ('indicator', 'B', 'indicators', 14), ('indicator', 'B', 'indicatorCode', 15),
        ('contribution', 'A', 'contributions', 16), ('contribution', 'A', 'contributionAmount', 17),
        ('contribution', 'B', 'contributions', 18), ('contribution', 'B', 'contributionAmount', 19),
        ('coordination', 'WORLD', 'agreementSigned', 20), ('coordination', 'WORLD', 'agreementDates', 21),
        ('coordination', 'A', 'startMonth', 22), ('coordination', 'A', 'endMonth', 23), ('coordination', 'B', 'startMonth', 24), ('coordination', 'B', 'endMonth', 25),
        ('coordination', 'WORLD', 'agreementRegister', 26), ('coordination', 'A', 'communeCodes', 27), ('coordination', 'B', 'communeCodes', 28),
        ('additionality', 'A', 'themeShares', 29), ('additionality', 'A', 'themeCode', 30), ('additionality', 'B', 'themeShares', 31), ('additionality', 'B', 'themeCode', 32),
        ('additionality', 'A', 'communeCodes', 33), ('additionality', 'B', 'communeCodes', 34),
        ('additionality', 'A', 'populationCodes', 35), ('additionality', 'B', 'populationCodes', 36),
        ('additionality', 'A', 'startMonth', 37), ('additionality', 'A', 'endMonth', 38), ('additionality', 'B', 'startMonth', 39), ('additionality', 'B', 'endMonth', 40),
        ('additionality', 'WORLD', 'commonPeriod', 41), ('additionality', 'WORLD', 'need', 42),
        ('additionality', 'A', 'beneficiaries', 43), ('additionality', 'B', 'beneficiaries', 44)
    ) kind (dimension, side, field, bit)
    where exists (
      select 1 from jsonb_array_elements(link.missing) entry
      where entry ->> 'dimension' = kind.dimension and entry ->> 'side' = kind.side and entry ->> 'field' = kind.field)
  ), 0),
  illustrative, since_snapshot, until_snapshot
from link;

drop view current_link;
drop table link;
alter table narrow_link rename to link;
create unique index link_pair on link (action_code, line_code, since_snapshot);
create index link_line on link (line_code);

-- Whom a line is for, so that pairs can be asked for by the people of either line. Of a line whose input is gone for good nothing is known.
alter table standing add population_codes text[] not null default '{}';
update standing set population_codes = coalesce((
  select array(select jsonb_array_elements_text(then_held.content -> 'population_codes'))
  from (
    select content, last_snapshot from input_history
      where kind = standing.kind and code = standing.code and last_snapshot >= coalesce(standing.until_snapshot - 1, (select max(number) from snapshot))
    union all
    select content, 2147483647 from input where kind = standing.kind and code = standing.code
    order by last_snapshot limit 1
  ) then_held
  where jsonb_typeof(then_held.content -> 'population_codes') = 'array'
), '{}');
alter table standing alter population_codes drop default;

-- Everything is read at a numbered snapshot, so an index of what holds now alone would serve nobody.
drop view current_standing, current_figures, current_cell, current_domain_status, current_fragmentation, current_breakdown;
drop index standing_current, figures_current, cell_current, cell_territory, cell_theme, domain_status_current, fragmentation_current, breakdown_current;
create unique index standing_line on standing (code, since_snapshot);
create index standing_plan on standing (plan_code);
create index standing_themes on standing using gin (theme_codes);
create index standing_territories on standing using gin (territory_codes);
create unique index figures_subject on figures (subject_code, subject_kind, programme_code, illustrative, since_snapshot);
create unique index cell_place on cell (code, since_snapshot);
create index cell_territory on cell (territory_code);
create index cell_theme on cell (theme_code);
create unique index domain_status_place on domain_status (territory_code, theme_code, illustrative, since_snapshot);
create unique index fragmentation_place on fragmentation (territory_code, theme_code, illustrative, since_snapshot);
create unique index breakdown_part on breakdown (territory_code, by, key, illustrative, since_snapshot);

alter table cell drop constraint cell_since_snapshot_fkey, drop constraint cell_until_snapshot_fkey;

-- Rows that were carried over say of people what the last snapshot rested on; the next cycle publishes one that says it of all.
insert into dirty (kind, code) values ('migration', '0005_links') on conflict do nothing;
