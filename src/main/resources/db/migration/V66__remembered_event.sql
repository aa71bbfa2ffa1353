-- Events that happened after the entry and that the passage will ask for later.
CREATE TABLE journey_remembered (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  instance_id BIGINT NOT NULL,
  event_type VARCHAR(80) NOT NULL,
  event_id VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  occurred_at DATETIME(3) NOT NULL,
  forget_at DATETIME(3) NOT NULL,
  CONSTRAINT uq_journey_remembered_event UNIQUE (instance_id, event_id)
);
CREATE INDEX idx_journey_remembered_forget ON journey_remembered (forget_at);
