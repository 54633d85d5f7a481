-- Whoever waits for news of the feed hears of it the moment it is committed, however it was written. Spoken within this database alone.
create function tell_feed_news() returns trigger language plpgsql as $$
begin
  perform pg_notify('feed', '');
  return null;
end
$$;

create trigger feed_news after insert on feed for each statement execute function tell_feed_news();
