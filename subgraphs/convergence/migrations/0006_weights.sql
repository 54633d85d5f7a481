-- Figures say how far they move with the weights of what they are made of, and uptake is told with H and with K too. What earlier
-- snapshots did not tell is left unsaid; the next one is computed anew.
insert into dirty (kind, code) values ('migration', '0006_weights');

-- Territories are set side by side: all of a level at once, and not among the figures of all plans.
create index figures_territories on figures (subject_code) where subject_kind = 'territory';
