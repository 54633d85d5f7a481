-- What plan lines of every subgraph share. `create_plan_lines` makes the table; each subgraph adds its own columns.
create function theme_codes_of(theme_shares jsonb) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(share ->> 'code' order by share ->> 'code'), '{}') from jsonb_array_elements(theme_shares) share
$$;

-- Shares are summed as decimals: 25.55 + 74.45 is 100. No themes at all means that nobody has coded them.
create function shares_are_whole(theme_shares jsonb) returns boolean language sql immutable parallel safe as $$
  select count(*) = 0 or (bool_and((share ->> 'share')::numeric > 0) and abs(sum((share ->> 'share')::numeric) - 100) <= 0.01)
  from jsonb_array_elements(theme_shares) share
$$;

create function create_plan_lines(table_name text, kind text) returns void language plpgsql as $create$
begin
  execute format($table$
    create table %1$I (
      id uuid primary key default gen_random_uuid(),
      code text not null unique,
      titles jsonb not null,
      descriptions jsonb,
      theme_shares jsonb not null default '[]' constraint theme_shares_sum_to_100 check (shares_are_whole(theme_shares)),
      theme_codes text[] not null generated always as (theme_codes_of(theme_shares)) stored,
      theme_origin text not null default 'CODED' check (theme_origin in ('CODED', 'INFERRED')),
      proposed_themes jsonb not null default '[]',
      population_codes text[] not null default '{}',
      excluded_population_codes text[] not null default '{}',
      proposed_populations jsonb not null default '[]',
      territory_codes text[] not null,
      start_month text check (start_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
      end_month text check (end_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
      owner_code text,
      partner_codes text[] not null default '{}',
      indicators jsonb not null default '[]',
      beneficiaries jsonb not null default '[]',
      contributions jsonb not null default '[]',
      budget numeric(18, 2) check (budget >= 0),
      budget_status text check (budget_status in ('ESTIMATED', 'COMMITTED', 'RELEASED', 'NONE')),
      joint_project text,
      source jsonb,
      illustrative boolean not null default false,
      constraint months_in_order check (start_month <= end_month)
    )$table$, table_name);
  execute format('create index on %I using gin (theme_codes)', table_name);
  execute format('create index on %I using gin (population_codes)', table_name);
  execute format('create index on %I using gin (territory_codes)', table_name);
  execute format('create index on %I (owner_code)', table_name);
  perform index_text(table_name, 'titles');
  perform feed_table(table_name, kind);
end
$create$;
