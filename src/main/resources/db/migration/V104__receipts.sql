-- What the gateway tells of a message: QUEUED until it tells, then DELIVERED, OPENED or FAILED. A failed contact reached
-- nobody and uses up no cap (contact.state FAILED, wave_assignment.contact_state FAILED).
ALTER TABLE outbox ADD COLUMN state VARCHAR(12) DEFAULT 'QUEUED' NOT NULL;
ALTER TABLE outbox ADD COLUMN opened_at DATETIME(3) NULL;
ALTER TABLE outbox ADD COLUMN failed_at DATETIME(3) NULL;
ALTER TABLE outbox ADD COLUMN failure VARCHAR(60) NULL;
ALTER TABLE outbox ADD COLUMN attempts INT DEFAULT 1 NOT NULL;
UPDATE outbox SET state = 'DELIVERED' WHERE delivered_at IS NOT NULL;
CREATE INDEX idx_outbox_state ON outbox (state, id);
