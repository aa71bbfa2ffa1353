-- Blocks of ids handed to a node at once, so that rows can refer to one another before they are written.
CREATE TABLE id_block (
  name VARCHAR(40) NOT NULL PRIMARY KEY,
  next_id BIGINT NOT NULL
);
INSERT INTO id_block (name, next_id) VALUES ('journey_instance', 1);

CREATE TABLE journey_version (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  journey_key VARCHAR(255) NOT NULL,
  version INT NOT NULL,
  definition_id VARCHAR(64) NOT NULL,
  deployed_at DATETIME(3) NOT NULL,
  deployed_by VARCHAR(64) NOT NULL,
  CONSTRAINT uq_journey_version_definition UNIQUE (definition_id)
);
CREATE INDEX idx_journey_version_key ON journey_version (journey_key, version);

-- entry_guard: customer and journey while the re-entry rule forbids another entry; its uniqueness is what refuses
-- the second of two entries at the same moment.
CREATE TABLE journey_instance (
  id BIGINT NOT NULL PRIMARY KEY,
  customer_id BIGINT,
  journey_key VARCHAR(255) NOT NULL,
  version_id INT NOT NULL,
  branch_no VARCHAR(20) NOT NULL,
  state VARCHAR(12) NOT NULL,
  entered_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3),
  end_element VARCHAR(255),
  goal_reached_at DATETIME(3),
  entry_guard VARCHAR(300),
  CONSTRAINT uq_journey_instance_guard UNIQUE (entry_guard)
);
CREATE INDEX idx_journey_instance_customer ON journey_instance (customer_id, journey_key, state);
CREATE INDEX idx_journey_instance_version ON journey_instance (version_id, entered_at);

CREATE TABLE touchpoint_event (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  instance_id BIGINT NOT NULL,
  version_id INT NOT NULL,
  touchpoint VARCHAR(255) NOT NULL,
  kind VARCHAR(16) NOT NULL,
  occurred_at DATETIME(3) NOT NULL,
  entered_at DATETIME(3) NOT NULL,
  folded BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE INDEX idx_touchpoint_event_folded ON touchpoint_event (folded, id);
CREATE INDEX idx_touchpoint_event_instance ON touchpoint_event (instance_id, touchpoint, kind);
CREATE INDEX idx_touchpoint_event_figure ON touchpoint_event (version_id, touchpoint, kind, entered_at);

CREATE TABLE launch (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  journey_key VARCHAR(255) NOT NULL,
  version_id INT NOT NULL,
  target VARCHAR(255) NOT NULL,
  state VARCHAR(12) NOT NULL,
  total INT NOT NULL,
  unknown_customers INT NOT NULL DEFAULT 0,
  requested_by VARCHAR(64) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  finished_at DATETIME(3)
);

CREATE TABLE launch_customer (
  launch_id BIGINT NOT NULL,
  customer_id BIGINT NOT NULL,
  state VARCHAR(10) NOT NULL,
  reason VARCHAR(100),
  instance_id BIGINT,
  PRIMARY KEY (launch_id, customer_id)
);
CREATE INDEX idx_launch_customer_state ON launch_customer (launch_id, state, customer_id);
