-- What named experts judged of how the two lines of a pair act on each other: a word like any other, kept beside what persons decided of the pair.
alter table verdict
  add column interaction smallint check (interaction between -3 and 3),
  drop constraint verdict_kind_check,
  add constraint verdict_kind_check check (kind in ('PAIR', 'INTERACTION', 'THEMES')),
  add constraint interaction_is_of_its_kind check (interaction is null or kind = 'INTERACTION');
