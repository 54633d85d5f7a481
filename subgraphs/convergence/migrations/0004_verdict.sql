-- What named persons said of pairs and of inferred themes: every word is kept, the last one holds. A withdrawal is a word too.
create table verdict (
  id uuid primary key default gen_random_uuid(),
  -- The pair ("action~line"), or the line whose inferred themes are accepted.
  subject text not null,
  kind text not null check (kind in ('PAIR', 'THEMES')),
  action_code text,
  line_code text not null,
  -- Null when the verdict was withdrawn.
  decision text check (decision in ('ACCEPTED', 'REJECTED')),
  class text,
  by text not null check (by <> ''),
  reason text not null check (reason <> ''),
  -- Who was signed in when it was recorded; the name above is what that person gave.
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  latest boolean not null default true
);
create unique index verdict_latest on verdict (kind, subject) where latest;
create index verdict_subject on verdict (subject, recorded_at);
