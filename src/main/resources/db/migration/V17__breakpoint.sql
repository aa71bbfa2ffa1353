-- Touchpoints with patience that are open now; found by due date alone, gone as soon as they are passed or left.
CREATE TABLE open_touchpoint (
    instance_id BIGINT NOT NULL,
    touchpoint VARCHAR(100) NOT NULL,
    entered_at DATETIME(3) NOT NULL,
    version_id INT NOT NULL,
    patience_due_at DATETIME(3) NOT NULL,
    -- When a follow-up that the model draws began while the patience still ran.
    follow_up_at DATETIME(3) NULL,
    -- The patience itself and when it began to run, so that what stops the clock can be taken off however often it is
    -- asked; and what holds it now.
    runs_from DATETIME(3) NULL,
    patience_seconds BIGINT NULL,
    held_until DATETIME(3) NULL,
    held_because VARCHAR(20) NULL,
    PRIMARY KEY (instance_id, touchpoint, entered_at)
);
CREATE INDEX idx_open_touchpoint_due ON open_touchpoint (patience_due_at);
-- Those whose patience is lawfully held past its plain end are found by it.
CREATE INDEX idx_open_touchpoint_entered ON open_touchpoint (version_id, touchpoint, entered_at);

CREATE TABLE breakpoint (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    instance_id BIGINT NOT NULL,
    customer_id BIGINT NULL,
    journey_key VARCHAR(100) NOT NULL,
    version_id INT NOT NULL,
    branch_no VARCHAR(20) NOT NULL,
    touchpoint VARCHAR(100) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    status VARCHAR(20) NOT NULL,
    entered_at DATETIME(3) NOT NULL,
    detected_at DATETIME(3) NOT NULL,
    reconnect_started_at DATETIME(3) NULL,
    follow_up VARCHAR(64) NULL,
    closed_at DATETIME(3) NULL,
    -- Who has to be brought back, by whom, and who goes on with the customer now.
    -- seen_leaving: staff saw the customer go, so that a later milestone makes good for it.
    -- owner_name: who takes care of it. arm: TREATED or HELD_BACK where it was drawn, null where nothing was drawn.
    -- aum: the customer's assets when it was detected: the value at stake.
    seen_leaving BOOLEAN NOT NULL DEFAULT FALSE,
    owner_name VARCHAR(64) NULL,
    arm VARCHAR(10) NULL,
    aum DECIMAL(18, 2) NULL,
    -- When the patience was over: what happened by then happened in time, however late it is told.
    due_at DATETIME(3) NULL
);
CREATE INDEX idx_breakpoint_instance ON breakpoint (instance_id, touchpoint);
CREATE INDEX idx_breakpoint_customer ON breakpoint (customer_id, detected_at);
-- Each list is a range of one of these for each status, in the order of the page: its first rows are found without
-- reading the rest. A secondary index ends with the id.
CREATE INDEX idx_breakpoint_board ON breakpoint (status, branch_no, detected_at);
CREATE INDEX idx_breakpoint_bank ON breakpoint (status, detected_at);
CREATE INDEX idx_breakpoint_value ON breakpoint (status, branch_no, aum);
CREATE INDEX idx_breakpoint_bank_value ON breakpoint (status, aum);
CREATE INDEX idx_breakpoint_journey ON breakpoint (status, journey_key, detected_at);
CREATE INDEX idx_breakpoint_touchpoint ON breakpoint (status, touchpoint, detected_at);
CREATE INDEX idx_breakpoint_free ON breakpoint (status, branch_no, owner_name, detected_at);
CREATE INDEX idx_breakpoint_owner ON breakpoint (owner_name, status, detected_at);
-- The first and the last of each place are found here without reading what lies between them.
CREATE INDEX idx_breakpoint_place ON breakpoint (status, branch_no, journey_key, touchpoint, detected_at);
CREATE INDEX idx_breakpoint_arm ON breakpoint (arm, journey_key, detected_at);

-- How many breakpoints there are, so that nobody has to count them. Whatever changes a breakpoint adds what it was (-1) and
-- what it is (1) to breakpoint_delta in the same transaction, so that no two wait for one row; folding adds the deltas up
-- in the tables below, and a number is both together. detected_day: in the bank's zone.
CREATE TABLE breakpoint_delta (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    branch_no VARCHAR(20) NOT NULL,
    journey_key VARCHAR(100) NOT NULL,
    touchpoint VARCHAR(100) NOT NULL,
    status VARCHAR(20) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    held_back BOOLEAN NOT NULL,
    owner_name VARCHAR(64) NULL,
    detected_day DATE NOT NULL,
    customer_id BIGINT NULL,
    n INT NOT NULL
);

-- Whenever detected. An empty branch stands for all of them, an empty journey and touchpoint for all places.
CREATE TABLE breakpoint_count (
    branch_no VARCHAR(20) NOT NULL,
    journey_key VARCHAR(100) NOT NULL,
    touchpoint VARCHAR(100) NOT NULL,
    status VARCHAR(20) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    held_back BOOLEAN NOT NULL,
    owned BOOLEAN NOT NULL,
    n INT NOT NULL,
    PRIMARY KEY (branch_no, journey_key, touchpoint, status, kind, held_back, owned)
);

-- By the day on which they were detected; empty as above.
CREATE TABLE breakpoint_day_count (
    branch_no VARCHAR(20) NOT NULL,
    journey_key VARCHAR(100) NOT NULL,
    touchpoint VARCHAR(100) NOT NULL,
    status VARCHAR(20) NOT NULL,
    detected_day DATE NOT NULL,
    n INT NOT NULL,
    PRIMARY KEY (branch_no, journey_key, touchpoint, status, detected_day)
);

-- Who takes care of how many that are open.
CREATE TABLE breakpoint_owner_count (
    branch_no VARCHAR(20) NOT NULL,
    journey_key VARCHAR(100) NOT NULL,
    touchpoint VARCHAR(100) NOT NULL,
    owner_name VARCHAR(64) NOT NULL,
    n INT NOT NULL,
    PRIMARY KEY (branch_no, journey_key, touchpoint, owner_name)
);

-- The assets of each customer who has an open breakpoint at a place, once however often the customer broke off there, and
-- of all of them together: as of the last folding.
CREATE TABLE breakpoint_customer_value (
    branch_no VARCHAR(20) NOT NULL,
    journey_key VARCHAR(100) NOT NULL,
    touchpoint VARCHAR(100) NOT NULL,
    customer_id BIGINT NOT NULL,
    aum DECIMAL(18, 2) NOT NULL,
    PRIMARY KEY (branch_no, journey_key, touchpoint, customer_id)
);

CREATE TABLE breakpoint_value (
    branch_no VARCHAR(20) NOT NULL,
    journey_key VARCHAR(100) NOT NULL,
    touchpoint VARCHAR(100) NOT NULL,
    aum DECIMAL(18, 2) NOT NULL,
    PRIMARY KEY (branch_no, journey_key, touchpoint)
);

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

-- Who goes on with a customer now: one row a customer, or for a journey instance whose customer isn't known, minus its id.
CREATE TABLE resume_claim (
    subject BIGINT NOT NULL PRIMARY KEY,
    breakpoint_id BIGINT NULL,
    door VARCHAR(10) NULL,
    person VARCHAR(64) NULL,
    branch_no VARCHAR(20) NULL,
    claimed_at DATETIME(3) NULL,
    lapses_at DATETIME(3) NULL
);

-- The customer's way back: the token itself is never stored, only its hash. The visit code is shown at the counter to
-- colleagues who may see the customer anyway, and is good as long as the link.
CREATE TABLE resume_link (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    token_hash CHAR(64) NOT NULL,
    breakpoint_id BIGINT NULL,
    branch_no VARCHAR(20) NOT NULL,
    visit_code CHAR(6) NOT NULL,
    contact_id BIGINT NULL,
    sent_by VARCHAR(64) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    used_at DATETIME(3) NULL,
    instance_id BIGINT NULL,
    customer_id BIGINT NULL,
    CONSTRAINT resume_link_token UNIQUE (token_hash)
);
CREATE INDEX idx_resume_link_breakpoint ON resume_link (breakpoint_id, id);
CREATE INDEX idx_resume_link_code ON resume_link (visit_code, expires_at);
CREATE INDEX idx_resume_link_customer ON resume_link (customer_id, created_at);
