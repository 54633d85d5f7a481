-- To follow changes one asks what was replaced since a snapshot, and the history of a country grows for ever.
create index input_history_snapshot on input_history (last_snapshot);

-- What publishes looks for the rows that hold. Those of the nation and of regions are others in almost every snapshot, and among
-- thousands that held once the one that holds would be found last.
create index figures_now on figures (subject_code, subject_kind) where until_snapshot is null;
create index breakdown_now on breakdown (territory_code, by, key) where until_snapshot is null;
create index domain_status_now on domain_status (territory_code, theme_code) where until_snapshot is null;
create index fragmentation_now on fragmentation (territory_code, theme_code) where until_snapshot is null;
