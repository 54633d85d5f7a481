-- What an input was while earlier snapshots held: a row for each content that a published snapshot rested on and that has
-- since been replaced. Null content says that the row did not exist then. What was replaced before it was ever published is not kept.
create table input_history (
  kind text not null,
  code text not null,
  -- The last snapshot that rested on this content.
  last_snapshot integer not null references snapshot (number),
  content jsonb,
  primary key (kind, code, last_snapshot)
);
