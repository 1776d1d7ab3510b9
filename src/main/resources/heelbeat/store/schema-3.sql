-- A row that a card changed in a way that makes sense could not be told from a sound one.

ALTER TABLE rep RENAME COLUMN turn TO push_up; -- two heels that rise together are one
ALTER TABLE rep ADD COLUMN sum INTEGER;        -- RepSum of it; null: older than version 3

-- By their shape rows are told when nothing else tells their table: all have this one.
UPDATE rep SET sum = NULL;
