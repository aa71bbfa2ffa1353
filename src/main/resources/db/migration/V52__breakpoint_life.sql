-- Who has to be brought back, by whom, and who goes on with the customer now.
-- seen_leaving: staff saw the customer go, so that a later milestone makes good for it.
-- owner_name: who takes care of it. arm: TREATED or HELD_BACK where it was drawn, null where nothing was drawn.
-- aum: the customer's assets when it was detected: the value at stake.
ALTER TABLE breakpoint ADD COLUMN seen_leaving BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE breakpoint ADD COLUMN owner_name VARCHAR(64) NULL;
ALTER TABLE breakpoint ADD COLUMN arm VARCHAR(10) NULL;
ALTER TABLE breakpoint ADD COLUMN aum DECIMAL(18, 2) NULL;

UPDATE breakpoint SET seen_leaving = TRUE WHERE kind = 'ABANDONED';
-- Those whose patience ran out, by who had to act next: a colleague with the task, nobody, or the customer.
UPDATE breakpoint SET kind = CASE
    WHEN EXISTS (SELECT 1 FROM work_task t WHERE t.instance_id = breakpoint.instance_id
        AND t.element_id = breakpoint.touchpoint AND (t.assignee IS NOT NULL OR t.finished_by IS NOT NULL))
        THEN 'WAITING'
    WHEN EXISTS (SELECT 1 FROM work_task t WHERE t.instance_id = breakpoint.instance_id
        AND t.element_id = breakpoint.touchpoint) THEN 'HANDOVER'
    ELSE 'ABANDONED' END
WHERE kind = 'PATIENCE';
UPDATE breakpoint SET aum = (SELECT c.aum FROM customer c WHERE c.id = breakpoint.customer_id)
WHERE customer_id IS NOT NULL;

-- The board groups what is open: all it needs stands in the index.
CREATE INDEX idx_breakpoint_group
    ON breakpoint (status, branch_no, journey_key, touchpoint, customer_id, detected_at, aum, owner_name, arm);
CREATE INDEX idx_breakpoint_arm ON breakpoint (arm, journey_key, detected_at);

-- What happened to a breakpoint, one row a step, written in the transaction of the step.
-- person: a user name, 'customer' or 'system'.
CREATE TABLE breakpoint_step (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    breakpoint_id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    happened_at DATETIME(3) NOT NULL,
    person VARCHAR(64) NOT NULL,
    channel VARCHAR(20) NULL,
    note VARCHAR(500) CHARACTER SET utf8mb4 NULL
);
CREATE INDEX idx_breakpoint_step ON breakpoint_step (breakpoint_id, id);

INSERT INTO breakpoint_step (breakpoint_id, kind, happened_at, person, channel, note)
SELECT id, 'DETECTED', detected_at, 'system', NULL, NULL FROM breakpoint;
INSERT INTO breakpoint_step (breakpoint_id, kind, happened_at, person, channel, note)
SELECT id, 'RECONNECTING', reconnect_started_at, 'system', NULL, NULL FROM breakpoint
WHERE reconnect_started_at IS NOT NULL;
INSERT INTO breakpoint_step (breakpoint_id, kind, happened_at, person, channel, note)
SELECT id, status, closed_at, 'system', NULL, NULL FROM breakpoint WHERE closed_at IS NOT NULL;

-- Who goes on with a customer now: one row a customer, or for a passage whose customer isn't known, minus its id.
CREATE TABLE resume_claim (
    subject BIGINT NOT NULL PRIMARY KEY,
    breakpoint_id BIGINT NULL,
    door VARCHAR(10) NULL,
    person VARCHAR(64) NULL,
    branch_no VARCHAR(20) NULL,
    claimed_at DATETIME(3) NULL,
    lapses_at DATETIME(3) NULL
);
