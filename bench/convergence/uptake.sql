-- Aligned uptake of the nation, as one would first write it: joins, groups and averages, no index of the engine's own kind.
-- It does less than the engine: T, P, G and C of coded lines alone. No H, K, class, interval, support, cell or breakdown.
with
-- Shared communes of every two lines that share a theme domain.
met as (
  select a.id as a, b.id as b, count(*)::float8 / least(a.communes, b.communes) as territory
  from (select distinct a.line as a, b.line as b from theme a join theme b using (domain) where a.national and not b.national) near
  join line a on a.id = near.a
  join line b on b.id = near.b
  join covers ca on ca.line = a.id
  join covers cb on cb.line = b.id and cb.commune = ca.commune
  group by a.id, b.id, a.communes, b.communes
),
towards as (
  select met.a, met.b, ta.code, max(ta.share) as share, max(similarity.value) as nearest
  from met join theme ta on ta.line = met.a join theme tb on tb.line = met.b join similarity on similarity.x = ta.code and similarity.y = tb.code
  group by met.a, met.b, ta.code
),
back as (
  select met.a, met.b, tb.code, max(tb.share) as share, max(similarity.value) as nearest
  from met join theme ta on ta.line = met.a join theme tb on tb.line = met.b join similarity on similarity.x = ta.code and similarity.y = tb.code
  group by met.a, met.b, tb.code
),
themed as (
  select a, b, sum(part) / 2 as theme from (
    select a, b, sum(share * nearest) / sum(share) as part from towards group by a, b
    union all select a, b, sum(share * nearest) / sum(share) from back group by a, b
  ) parts group by a, b
),
shared as (
  select met.a, met.b, count(*)::float8 as groups
  from met join serves sa on sa.line = met.a join serves sb on sb.line = met.b and sb.population = sa.population
  group by met.a, met.b
),
scored as (
  select met.a, met.b, case
    when a.populations = 0 or b.populations = 0 then sqrt(theme * territory)
    else cbrt(theme * territory * coalesce(groups, 0) / (a.populations + b.populations - coalesce(groups, 0)))
  end as c
  from met join themed using (a, b) left join shared using (a, b) join line a on a.id = met.a join line b on b.id = met.b
  where theme >= 1 / 3.0 - 1e-9
),
linked as (select a, b, c from scored where c >= 0.5 - 1e-9),
best as (
  select stack.commune, linked.a, max(c) as c
  from linked join covers stack on stack.line = linked.b join covers target on target.line = linked.a and target.commune = stack.commune
  group by stack.commune, linked.a
),
uptake as (
  select covers.commune, sum(line.weight * coalesce(best.c, 0)) / sum(line.weight) as value
  from covers join line on line.id = covers.line and line.national left join best on best.commune = covers.commune and best.a = line.id
  group by covers.commune
)
select sum(commune.population * uptake.value) / sum(commune.population) as uptake, (select count(*)::int from linked) as linked
from uptake join commune on commune.id = uptake.commune
