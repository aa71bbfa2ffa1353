-- Events about customer numbers that nobody has yet; joined to the customer when the number appears. receipt tells which
-- of two senders of the same event wrote it; look_at is when somebody looks again whether the number has appeared.
CREATE TABLE lead_event (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    event_id    VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    customer_no VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    type        VARCHAR(80) NOT NULL,
    occurred_at DATETIME(3) NOT NULL,
    channel     VARCHAR(20) NULL,
    branch_no   VARCHAR(12) NULL,
    attributes  TEXT        NULL,
    receipt     VARCHAR(36) NOT NULL,
    forget_at   DATETIME(3) NOT NULL,
    look_at     DATETIME(3) NOT NULL,
    CONSTRAINT uq_lead_event UNIQUE (event_id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX idx_lead_event_customer ON lead_event (customer_no, occurred_at);
CREATE INDEX idx_lead_event_look ON lead_event (look_at);
