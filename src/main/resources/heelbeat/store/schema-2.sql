-- How far the body rose on the edge of a step was kept as if it were a part of a load.

ALTER TABLE rep RENAME COLUMN rise_part TO rise;
ALTER TABLE rep ADD COLUMN rise_part REAL; -- what the forefoot carries more, of its load at rest
ALTER TABLE rep ADD COLUMN rise_m REAL;    -- how far the body rose: on the edge of a step alone

UPDATE rep SET rise_m = rise
  WHERE session IN (SELECT id FROM session WHERE exercise = 'step-single');
UPDATE rep SET rise_part = rise WHERE rise_m IS NULL;

ALTER TABLE rep DROP COLUMN rise;
