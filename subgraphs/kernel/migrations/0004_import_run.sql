-- One row an import: what was read, by whom, and what became of it. The feed refers to it.
create table import_run (
  id uuid primary key default gen_random_uuid(),
  dataset text not null,
  file_name text not null,
  file_sha256 text not null,
  actor text not null,
  started_at timestamptz not null default now(),
  created integer not null,
  updated integer not null,
  unchanged integer not null
);
create index import_run_dataset on import_run (dataset, started_at);
