-- What themes a person accepted, with their shares: others that came later were accepted by nobody.
alter table verdict add column theme_shares jsonb;

-- Of words that stand: what a machine proposed for the line in the snapshot on which the word was given, since that is what the person could see. What the
-- line has now may be what nobody accepted. Where the line was coded or not there, nobody knows what the word was about.
with spoken as (
  select id, line_code, coalesce((select max(number) from snapshot where computed_at <= recorded_at), 0) as snapshot
  from verdict where kind = 'THEMES' and latest and decision = 'ACCEPTED'
), held as (
  select spoken.id, versions.kind, versions.content, row_number() over (partition by spoken.id, versions.kind order by versions.last_snapshot) as version
  from spoken join (
    select kind, code, content, last_snapshot from input_history union all select kind, code, content, 2147483647 from input
  ) versions on versions.code = spoken.line_code and versions.kind in ('action', 'project', 'association_project') and versions.last_snapshot >= spoken.snapshot
), counting as (
  select distinct on (id) id, content from held where version = 1 and content is not null
  order by id, (content ->> 'illustrative')::boolean, array_position('{action,project,association_project}'::text[], kind)
)
update verdict set theme_shares = (
  select jsonb_agg(jsonb_build_object('code', share -> 'code', 'share', share -> 'share') order by share ->> 'code' collate "C") from jsonb_array_elements(content -> 'theme_shares') share
)
from counting where counting.id = verdict.id and content ->> 'theme_origin' = 'INFERRED';

-- The inputs change with the words, and what earlier snapshots rested on stays beside: there a word held whatever the themes. A word of which nobody knows
-- what it was about stays in the history, and no longer speaks for themes that come.
insert into input_history (kind, code, last_snapshot, content)
select kind, code, latest.number, content from input cross join (select max(number) as number from snapshot having max(number) is not null) latest
where kind = 'theme_verdict' and not exists (select 1 from dirty where dirty.kind = input.kind and dirty.code = input.code)
on conflict do nothing;
insert into dirty (kind, code) select kind, code from input where kind = 'theme_verdict' on conflict do nothing;
update input set content = input.content || jsonb_build_object('theme_shares', verdict.theme_shares)
from verdict where input.kind = 'theme_verdict' and verdict.kind = 'THEMES' and latest and subject = input.code and theme_shares is not null;
delete from input where kind = 'theme_verdict' and not content ? 'theme_shares';
