-- What the other subgraphs' feeds say, row by row, as they say it; and how far each feed has been read.
create table input (
  kind text not null,
  code text not null,
  content jsonb not null,
  primary key (kind, code)
);

create table feed_cursor (
  subgraph text primary key,
  position text,
  -- When the end of the feed was last reached; null until it has been reached once.
  reached_end_at timestamptz
);

-- What changed since figures were last computed. A recomputation removes what it took in, in its own transaction.
create table dirty (
  kind text not null,
  code text not null,
  primary key (kind, code)
);

create table snapshot (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  number integer not null unique,
  method_version text not null,
  codes_version text not null,
  computed_at timestamptz not null default now(),
  pairs integer not null,
  linked integer not null
);

-- A pair that is linked, waits for review, or may turn out linked. A row holds from one snapshot until another replaces it.
create table link (
  id uuid primary key default gen_random_uuid(),
  code text not null,
  action_code text not null,
  line_code text not null,
  line_kind text not null check (line_kind in ('project', 'association_project')),
  plan_code text,
  programme_code text,
  theme_codes text[] not null,
  population_codes text[] not null,
  territory_codes text[] not null,
  state text not null check (state in ('LINKED', 'REVIEW', 'NONE')),
  established boolean not null,
  class text,
  rule integer,
  duplication_candidate boolean not null,
  containment double precision,
  dimensions jsonb not null,
  missing jsonb not null,
  convergence double precision,
  harmony double precision,
  complementarity double precision,
  chk double precision,
  illustrative boolean not null,
  since_snapshot integer not null references snapshot (number),
  until_snapshot integer references snapshot (number)
);
create unique index link_current on link (code) where until_snapshot is null;
create index link_action on link (action_code) where until_snapshot is null;
create index link_line on link (line_code) where until_snapshot is null;
create index link_plan on link (plan_code) where until_snapshot is null;
create index link_territories on link using gin (territory_codes) where until_snapshot is null;
create index link_themes on link using gin (theme_codes) where until_snapshot is null;
create index link_chk on link (chk) where until_snapshot is null;

-- The figures of one subject: a territory, or a plan, against all national actions or one programme's.
create table figures (
  id uuid primary key default gen_random_uuid(),
  subject_kind text not null check (subject_kind in ('territory', 'plan')),
  subject_code text not null,
  -- "" stands for all programmes.
  programme_code text not null,
  illustrative boolean not null,
  content jsonb not null,
  since_snapshot integer not null references snapshot (number),
  until_snapshot integer references snapshot (number)
);
create unique index figures_current on figures (subject_kind, subject_code, programme_code, illustrative) where until_snapshot is null;

-- Where one plan line stands: whether anything on the other side meets it, and how well at best.
create table standing (
  id uuid primary key default gen_random_uuid(),
  code text not null,
  kind text not null check (kind in ('action', 'project', 'association_project')),
  plan_code text,
  programme_code text,
  owner_code text,
  theme_codes text[] not null,
  territory_codes text[] not null,
  budget numeric(18, 2),
  -- Null while the themes are not established.
  social boolean,
  established boolean not null,
  links integer not null,
  best_convergence double precision,
  best_chk double precision,
  illustrative boolean not null,
  since_snapshot integer not null references snapshot (number),
  until_snapshot integer references snapshot (number)
);
create unique index standing_current on standing (code) where until_snapshot is null;

-- What holds now.
create view current_link as select * from link where until_snapshot is null;
create view current_standing as select * from standing where until_snapshot is null;
create view current_figures as select * from figures where until_snapshot is null;

-- Rows of the feeds that cannot be scored as they stand, and codes that no one owns.
create table problem (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  kind text not null,
  row_code text not null,
  reason text not null,
  message text not null
);
