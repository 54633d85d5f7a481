-- Money that is given for projects, and projects that look for it.

-- Codes that are paths, with all that stand above them: one list is below another where it meets the other's codes.
create function paths_above(codes text[]) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct array_to_string(steps[1:depth], '/')), '{}')
  from (select string_to_array(code, '/') as steps from unnest(codes) code) split, generate_series(1, cardinality(steps)) depth
$$;

create table support_fund (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  names jsonb not null,
  territory_code text,
  within_codes text[] not null generated always as (territories_above(territory_code)) stored,
  theme_codes text[] not null default '{}',
  population_codes text[] not null default '{}',
  manager jsonb,
  contributors jsonb not null default '[]',
  contributor_codes text[] not null generated always as (codes_of(contributors)) stored,
  cell jsonb,
  source jsonb,
  illustrative boolean not null default false
);
create index on support_fund (territory_code);
create index on support_fund using gin (within_codes);
create index on support_fund using gin (theme_codes);
create index on support_fund using gin (contributor_codes);
select feed_table('support_fund', 'support_fund');

create table fund_call (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  fund_code text not null,
  titles jsonb not null,
  opens_on date,
  closes_on date,
  theme_codes text[] not null default '{}',
  theme_paths text[] not null generated always as (paths_above(theme_codes)) stored,
  population_codes text[] not null default '{}',
  territory_code text,
  within_codes text[] not null generated always as (territories_above(territory_code)) stored,
  amount_from numeric(18, 2) check (amount_from >= 0),
  amount_to numeric(18, 2) check (amount_to >= 0),
  budget numeric(18, 2) check (budget >= 0),
  source jsonb,
  illustrative boolean not null default false,
  constraint open_in_order check (opens_on <= closes_on),
  constraint amounts_in_order check (amount_from <= amount_to)
);
create index on fund_call (fund_code);
create index on fund_call using gin (theme_codes);
select feed_table('fund_call', 'fund_call');

create table fund_grant (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  fund_code text not null,
  call_code text,
  request_code text,
  beneficiary jsonb,
  beneficiary_code text generated always as (beneficiary ->> 'code') stored,
  line jsonb,
  line_code text generated always as (line ->> 'code') stored,
  amount numeric(18, 2) check (amount >= 0),
  paid numeric(18, 2) check (paid >= 0),
  granted_on date,
  source jsonb,
  illustrative boolean not null default false
);
create index on fund_grant (fund_code);
create index on fund_grant (call_code);
create index on fund_grant (request_code);
create index on fund_grant (beneficiary_code);
create index on fund_grant (line_code);
select feed_table('fund_grant', 'fund_grant');

create table funding_request (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  titles jsonb not null,
  applicant jsonb,
  applicant_code text generated always as (applicant ->> 'code') stored,
  line jsonb,
  line_code text generated always as (line ->> 'code') stored,
  theme_codes text[] not null default '{}',
  theme_paths text[] not null generated always as (paths_above(theme_codes)) stored,
  population_codes text[] not null default '{}',
  territory_code text,
  within_codes text[] not null generated always as (territories_above(territory_code)) stored,
  amount numeric(18, 2) check (amount >= 0),
  needed_by date,
  source jsonb,
  illustrative boolean not null default false
);
create index on funding_request (applicant_code);
create index on funding_request (line_code);
create index on funding_request using gin (within_codes);
create index on funding_request using gin (theme_codes);
select index_text('funding_request', 'titles');
select feed_table('funding_request', 'funding_request');

-- Codes of the first list that are in the second, or stand above or below one that is: theme codes are paths.
create function themes_in_common(these text[], those text[]) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct this order by this), '{}') from unnest(these) this, unnest(those) that
  where this = that or this like that || '/%' or that like this || '/%'
$$;

create function in_common(these text[], those text[]) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct this order by this), '{}') from unnest(these) this where this = any (those)
$$;

-- Every request beside every call, judged by theme, population, territory and amount. OPEN: the call sets no condition.
-- UNKNOWN: it does, and the request does not say. A match meets the theme and fails nothing.
create view funding_match as
with granted as (select call_code, sum(amount) as amount from fund_grant where call_code is not null group by call_code),
judged as (
  select request.code as request_code, call.code as call_code, call.fund_code,
    request.illustrative or call.illustrative as illustrative, call.opens_on, call.closes_on,
    request.amount, call.amount_from, call.amount_to, call.budget - coalesce(granted.amount, 0) as remaining, call.territory_code as call_territory,
    request.theme_codes as asked_themes, call.theme_codes as called_themes,
    request.population_codes as asked_populations, call.population_codes as called_populations,
    case when call.theme_codes = '{}' then 'OPEN' when request.theme_codes = '{}' then 'UNKNOWN'
      when request.theme_codes && call.theme_paths or call.theme_codes && request.theme_paths then 'MET' else 'FAILED' end as theme,
    case when call.population_codes = '{}' then 'OPEN' when request.population_codes = '{}' then 'UNKNOWN'
      when request.population_codes && call.population_codes then 'MET' else 'FAILED' end as population,
    case when call.territory_code is null then 'OPEN' when request.territory_code is null then 'UNKNOWN'
      when request.within_codes @> array[call.territory_code] then 'MET' else 'FAILED' end as territory,
    case when call.amount_from is null and call.amount_to is null and call.budget is null then 'OPEN' when request.amount is null then 'UNKNOWN'
      when request.amount < call.amount_from or request.amount > call.amount_to or request.amount > call.budget - coalesce(granted.amount, 0) then 'FAILED'
      else 'MET' end as money
  from funding_request request cross join fund_call call left join granted on granted.call_code = call.code
)
select md5(request_code || '|' || call_code)::uuid as id, request_code || '|' || call_code as code, judged.*,
  -- Only of those that match: this is slow beside the comparisons above, which see every pair.
  themes_in_common(asked_themes, called_themes) as shared_themes, in_common(asked_populations, called_populations) as shared_populations,
  (theme = 'MET')::int + (population = 'MET')::int + (territory = 'MET')::int + (money = 'MET')::int as met
from judged
where theme in ('MET', 'OPEN') and 'FAILED' not in (population, territory, money);
