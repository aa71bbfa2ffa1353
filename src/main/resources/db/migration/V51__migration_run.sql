-- Moving customers to another version in the background, or rehearsing it. chosen_until: up to which passage the list of
-- those to move is written; listed: whether it is complete.
CREATE TABLE migration_run (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  journey_key VARCHAR(255) NOT NULL,
  from_version_id INT NOT NULL,
  to_version_id INT NOT NULL,
  rehearsal BOOLEAN NOT NULL,
  customer_nos MEDIUMTEXT,
  branch_no VARCHAR(20),
  touchpoint VARCHAR(255),
  entered_from DATETIME(3),
  entered_until DATETIME(3),
  pilot INT,
  state VARCHAR(12) NOT NULL,
  total INT NOT NULL DEFAULT 0,
  chosen_until BIGINT NOT NULL DEFAULT 0,
  listed BOOLEAN NOT NULL DEFAULT FALSE,
  requested_by VARCHAR(64) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  finished_at DATETIME(3)
);
CREATE INDEX idx_migration_run_key ON migration_run (journey_key, id);
CREATE INDEX idx_migration_run_state ON migration_run (state, id);

-- One passage of a run; without instance_id a customer named who has none. elements: where it stands and can't be moved
-- from, comma-separated.
CREATE TABLE migration_item (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  run_id BIGINT NOT NULL,
  instance_id BIGINT,
  customer_id BIGINT,
  customer_no VARCHAR(64),
  state VARCHAR(10) NOT NULL,
  reason VARCHAR(20),
  elements VARCHAR(500),
  CONSTRAINT uq_migration_item UNIQUE (run_id, instance_id)
);
CREATE INDEX idx_migration_item_state ON migration_item (run_id, state, id);
