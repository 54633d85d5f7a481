-- What was taken back, as it stood: nothing that somebody recorded is lost, and somebody answers for its absence.
create table withdrawal (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  code text not null,
  content jsonb not null,
  reason text not null,
  actor text not null,
  withdrawn_at timestamptz not null default now()
);
create index on withdrawal (kind, code);
