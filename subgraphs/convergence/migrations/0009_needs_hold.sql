-- People for whom nobody plans stay in need until somebody counts again: their cell holds on, and has no last year.
alter table cell alter column last_year drop not null;

-- The next cycle tells such cells anew.
insert into dirty (kind, code) values ('migration', '0009_needs_hold');
