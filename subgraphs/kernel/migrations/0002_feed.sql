-- The feed: every change of the rows that the hub compares, written in the transaction that makes it, so that a bulk COPY
-- or an UPDATE by hand is in it too. It is the audit trail as well: what changed, when, by whom, from which import.
create table feed (
  position bigint generated always as identity primary key,
  transaction xid8 not null default pg_current_xact_id(),
  kind text not null,
  code text not null,
  operation text not null check (operation in ('PUT', 'DELETE')),
  content jsonb check ((operation = 'PUT') = (content is not null)),
  recorded_at timestamptz not null default clock_timestamp(),
  actor text not null default coalesce(nullif(current_setting('hub.actor', true), ''), session_user),
  import_run uuid default nullif(current_setting('hub.import_run', true), '')::uuid
);
create index feed_order on feed (transaction, position);
create index feed_row on feed (kind, code, position);

create function record_in_feed() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into feed (kind, code, operation, content)
    select tg_argv[0], row.code, 'PUT', to_jsonb(row) from new_rows row;
  elsif tg_op = 'DELETE' then
    insert into feed (kind, code, operation) select tg_argv[0], row.code, 'DELETE' from old_rows row;
  else
    -- A row whose code changed is gone under its old code.
    insert into feed (kind, code, operation)
    select tg_argv[0], old_row.code, 'DELETE' from old_rows old_row
    where not exists (select 1 from new_rows row where row.code = old_row.code);
    insert into feed (kind, code, operation, content)
    select tg_argv[0], row.code, 'PUT', to_jsonb(row) from new_rows row
    where not exists (select 1 from old_rows old_row where old_row.code = row.code and to_jsonb(old_row) = to_jsonb(row));
  end if;
  return null;
end
$$;

create function refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception 'TRUNCATE would leave % out of the feed; use DELETE', tg_table_name;
end
$$;

create function feed_table(table_name text, kind text) returns void language plpgsql as $$
begin
  execute format('create trigger feed_insert after insert on %I referencing new table as new_rows for each statement execute function record_in_feed(%L)', table_name, kind);
  execute format('create trigger feed_update after update on %I referencing old table as old_rows new table as new_rows for each statement execute function record_in_feed(%L)', table_name, kind);
  execute format('create trigger feed_delete after delete on %I referencing old table as old_rows for each statement execute function record_in_feed(%L)', table_name, kind);
  execute format('create trigger feed_truncate before truncate on %I for each statement execute function refuse_truncate()', table_name);
end
$$;
