-- Whether two methods that know nothing of each other propose the themes of a line that nobody coded. Of the lines that stand here nobody asked a second
-- method; the next import does.
alter table action add column themes_agreed boolean not null default false;
