-- origin: CUSTOMER, what the customer said; FILE, what a list says. A refusal by the customer outranks a list. What stood
-- before is taken for the customer's word where it is a refusal: nobody can tell any more.
ALTER TABLE customer_consent ADD COLUMN origin VARCHAR(10) DEFAULT 'FILE' NOT NULL;
UPDATE customer_consent SET origin = 'CUSTOMER' WHERE granted = FALSE;
-- A refusal of all channels never ends by itself.
UPDATE customer_consent SET until_at = NULL WHERE granted = FALSE AND channel = '*';

-- Every decision as it was handed in, also one that changed nothing because a refusal outranks it: evidence, never changed.
CREATE TABLE consent_record (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    customer_id BIGINT      NOT NULL,
    purpose     VARCHAR(20) NOT NULL,
    channel     VARCHAR(12) NOT NULL,
    granted     BOOLEAN     NOT NULL,
    since_at    DATETIME(3) NOT NULL,
    until_at    DATETIME(3) NULL,
    source      VARCHAR(60) NOT NULL,
    recorded_by VARCHAR(64) NOT NULL,
    origin      VARCHAR(10) NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    applied     BOOLEAN     NOT NULL
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX idx_consent_record ON consent_record (customer_id, id);
