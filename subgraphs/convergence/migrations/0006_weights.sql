-- Figures say how far they move with the weights of what they are made of. Those of earlier snapshots do not and are left as they
-- were published; the next snapshot is computed anew.
insert into dirty (kind, code) values ('migration', '0006_weights');
