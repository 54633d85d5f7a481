-- Text as it is compared: lower case, without harakat and tatweel, one form of alef, ya, hamza and ta marbuta, no French accents.
create function normalised(value text) returns text language sql immutable parallel safe strict as $$
  select translate(
    regexp_replace(lower(value), '[\u064B-\u0652\u0670\u0640]', '', 'g'),
    'أإآٱىةؤئàâäáéèêëîïíôöóùûüúçñ’',
    'اااايهويaaaaeeeeiiiooouuuucn'''
  )
$$;

-- All languages of a translations object, or one plain text, normalised.
create function normalised_text(value jsonb) returns text language sql immutable parallel safe as $$
  select public.normalised(coalesce(
    case jsonb_typeof(value)
      when 'object' then (select string_agg(each.value, ' ' order by each.key) from jsonb_each_text(value) each)
      else value #>> '{}'
    end, ''))
$$;

-- Trigram indexes make a search for part of a title fast; a server without the extension only searches slower.
do $$
begin
  create extension if not exists pg_trgm;
exception when others then
  raise notice 'pg_trgm is not available';
end
$$;

create function index_text(table_name text, column_name text) returns void language plpgsql as $$
begin
  if exists (select 1 from pg_extension where extname = 'pg_trgm') then
    execute format('create index on %I using gin (normalised_text(%I) gin_trgm_ops)', table_name, column_name);
  end if;
end
$$;
