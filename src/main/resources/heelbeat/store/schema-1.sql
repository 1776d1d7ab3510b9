-- The store of Heelbeat, schema version 1. Times ending in _ns are nanoseconds on the pad's own
-- time base; start_ns and started_ms are the same moment, which puts all of them on the calendar.

CREATE TABLE session (
  id                INTEGER PRIMARY KEY,
  uuid              TEXT    NOT NULL UNIQUE,
  started_ms        INTEGER NOT NULL,  -- milliseconds since 1970-01-01T00:00Z
  offset_s          INTEGER NOT NULL   -- local time minus UTC at the start, seconds
                    CHECK (offset_s BETWEEN -64800 AND 64800),
  zone              TEXT    NOT NULL,  -- time zone id at the start
  clock_trusted     INTEGER NOT NULL CHECK (clock_trusted IN (0, 1)),
  boot              TEXT    NOT NULL,  -- the kernel's name of its run; empty: unknown
  uptime_ns         INTEGER NOT NULL,  -- since that boot, at the start
  start_ns          INTEGER NOT NULL,
  end_ns            INTEGER,           -- null: not over yet, or cut off and may go on
  interrupted       INTEGER NOT NULL DEFAULT 0 CHECK (interrupted IN (0, 1)), -- had no end
  stopped           INTEGER NOT NULL DEFAULT 0 CHECK (stopped IN (0, 1)), -- the device was; may go on
  protocol          TEXT    NOT NULL,
  exercise          TEXT    NOT NULL,
  mode              TEXT    NOT NULL,  -- who sets the pace
  thigh_weight_kg   REAL    NOT NULL,
  rate_hz           REAL    NOT NULL,
  sensor            TEXT    NOT NULL,
  adc               TEXT    NOT NULL,
  full_scale_counts INTEGER NOT NULL,
  feet              TEXT    NOT NULL,  -- labels with a space between
  hold_least_ns     INTEGER,           -- what the protocol asked for; null: any length
  hold_target_ns    INTEGER,
  hold_most_ns      INTEGER,
  lowering_least_ns INTEGER,
  lowering_target_ns INTEGER,
  lowering_most_ns  INTEGER,
  label             TEXT    NOT NULL DEFAULT '' -- what somebody called it
) STRICT;

CREATE INDEX session_undated ON session (boot) WHERE clock_trusted = 0;

CREATE TABLE rep (
  session      INTEGER NOT NULL REFERENCES session (id),
  number       INTEGER NOT NULL,       -- 1 for the session's first
  foot         TEXT    NOT NULL,
  heel_off_ns  INTEGER NOT NULL,
  top_ns       INTEGER NOT NULL,
  lowering_ns  INTEGER NOT NULL,
  heel_down_ns INTEGER NOT NULL,
  concentric_error_ns INTEGER NOT NULL, -- standard errors
  hold_error_ns       INTEGER NOT NULL,
  eccentric_error_ns  INTEGER NOT NULL,
  rest_ns      INTEGER NOT NULL,       -- the heel on the pad before
  unload_ns    INTEGER NOT NULL,
  reload_ns    INTEGER NOT NULL,
  rise_part    REAL    NOT NULL,       -- what the forefoot carries more, of its load at rest
  longest_hold_ns INTEGER NOT NULL,    -- if some of the load was a squeeze; -1: not known
  set_number   INTEGER NOT NULL,
  turn         INTEGER NOT NULL,       -- two heels that rise together are one
  lag_ns       INTEGER NOT NULL,
  faults       TEXT    NOT NULL,       -- labels with a space between
  phases_kept  INTEGER NOT NULL,
  PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
  session  INTEGER NOT NULL REFERENCES session (id),
  number   INTEGER NOT NULL,           -- 1 for the session's first
  foot     TEXT    NOT NULL,
  start_ns INTEGER NOT NULL,
  end_ns   INTEGER NOT NULL,
  PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE rejected (
  session  INTEGER NOT NULL REFERENCES session (id),
  end_ns   INTEGER NOT NULL,
  foot     TEXT    NOT NULL,
  start_ns INTEGER NOT NULL,
  reason   TEXT    NOT NULL,
  PRIMARY KEY (session, end_ns, foot, start_ns, reason)
) STRICT, WITHOUT ROWID;

CREATE TABLE fault (
  id      INTEGER PRIMARY KEY,
  session INTEGER NOT NULL REFERENCES session (id),
  time_ns INTEGER NOT NULL,
  kind    TEXT    NOT NULL,
  channel TEXT,                        -- null: the whole pad
  gap_ns  INTEGER,                     -- how long nothing came, where that is known
  text    TEXT    NOT NULL
) STRICT;

CREATE UNIQUE INDEX fault_once ON fault (session, time_ns, kind, ifnull(channel, ''));
