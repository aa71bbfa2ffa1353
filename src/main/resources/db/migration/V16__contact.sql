-- One row a contact: planned, waiting for its lawful minute, sent, given to staff, suppressed or cancelled.
CREATE TABLE contact (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    customer_id BIGINT NOT NULL,
    instance_id BIGINT NULL,
    version_id INT NULL,
    journey_key VARCHAR(100) NULL,
    process_key VARCHAR(100) NULL,
    touchpoint VARCHAR(100) NULL,
    execution_id VARCHAR(64) NULL,
    assignment_id BIGINT NULL,
    purpose VARCHAR(20) NOT NULL,
    priority INT NOT NULL,
    channels VARCHAR(100) NOT NULL,
    channel VARCHAR(20) NULL,
    script VARCHAR(100) NULL,
    script_version VARCHAR(40) NULL,
    offer VARCHAR(100) NULL,
    parameters VARCHAR(4000) NULL,
    state VARCHAR(20) NOT NULL,
    reason VARCHAR(40) NULL,
    planned_at DATETIME(3) NOT NULL,
    due_at DATETIME(3) NOT NULL,
    window_end DATETIME(3) NOT NULL,
    settled_at DATETIME(3) NULL,
    outcome VARCHAR(100) NULL,
    outcome_at DATETIME(3) NULL,
    converted_at DATETIME(3) NULL,
    failures INT DEFAULT 0 NOT NULL,
    -- The open task of a contact that was given to staff; null once it is finished, taken off or gone.
    task_id VARCHAR(64) NULL
);
-- In the order in which they are taken: whoever sorts what is due locks all of it.
CREATE INDEX idx_contact_due ON contact (state, due_at, priority DESC, id);
CREATE INDEX idx_contact_customer ON contact (customer_id, settled_at);
CREATE INDEX idx_contact_instance ON contact (instance_id, state);
CREATE INDEX idx_contact_execution ON contact (execution_id);
CREATE INDEX idx_contact_assignment ON contact (assignment_id);
CREATE INDEX idx_contact_task ON contact (task_id);

-- Whoever decides on a customer's capped contact holds this row until commit: caps hold under concurrency.
CREATE TABLE contact_lock (
    customer_id BIGINT NOT NULL PRIMARY KEY,
    taken_at DATETIME(3) NOT NULL
);

-- What the bank's gateways are to deliver; written in the contact's own transaction.
CREATE TABLE outbox (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contact_id BIGINT NOT NULL,
    customer_id BIGINT NOT NULL,
    channel VARCHAR(20) NOT NULL,
    script VARCHAR(100) NULL,
    script_version VARCHAR(40) NULL,
    offer VARCHAR(100) NULL,
    parameters VARCHAR(4000) NULL,
    created_at DATETIME(3) NOT NULL,
    delivered_at DATETIME(3) NULL,
    -- What the gateway tells of a message: QUEUED until it tells, then DELIVERED, OPENED or FAILED. A failed contact
    -- reached nobody and uses up no cap (contact.state FAILED, wave_assignment.contact_state FAILED).
    state VARCHAR(12) DEFAULT 'QUEUED' NOT NULL,
    opened_at DATETIME(3) NULL,
    failed_at DATETIME(3) NULL,
    failure VARCHAR(60) NULL,
    attempts INT DEFAULT 1 NOT NULL
);
CREATE INDEX idx_outbox_contact ON outbox (contact_id);
CREATE INDEX idx_outbox_state ON outbox (state, id);

-- How many of an offer's budget are given; the budget itself is the offer's, in its file.
CREATE TABLE offer_budget (
    offer VARCHAR(100) NOT NULL PRIMARY KEY,
    reserved BIGINT DEFAULT 0 NOT NULL
);

-- One customer's place in one wave, kept whether treated or held out: effects are counted by assignment.
CREATE TABLE wave_assignment (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    instance_id BIGINT NOT NULL,
    customer_id BIGINT NOT NULL,
    version_id INT NOT NULL,
    journey_key VARCHAR(100) NOT NULL,
    element VARCHAR(100) NOT NULL,
    arm VARCHAR(20) NOT NULL,
    holdout_percent DECIMAL(5, 2) NOT NULL,
    decision VARCHAR(20) NOT NULL,
    goal VARCHAR(100) NULL,
    assigned_at DATETIME(3) NOT NULL,
    window_end DATETIME(3) NOT NULL,
    suppressed_reason VARCHAR(40) NULL,
    attempted_at DATETIME(3) NULL,
    reached_at DATETIME(3) NULL,
    responded_at DATETIME(3) NULL,
    converted_at DATETIME(3) NULL,
    ended_at DATETIME(3) NULL,
    result VARCHAR(100) NULL,
    -- Who took care of the customer at the draw: a branch sees its own figures.
    branch_no VARCHAR(20) NULL,
    -- Whether the customer had reached the wave's goal before the wave: such a customer can't be won by it.
    reached_before BOOLEAN DEFAULT FALSE NOT NULL,
    -- How far the wave's one contact got, so that eligible = the sum of these: WAITING, SENT, HANDED (to staff,
    -- open), DONE, EXPIRED (nobody called in time), SUPPRESSED, CANCELLED (the journey went another way first). Null:
    -- not eligible, held out.
    contact_state VARCHAR(12) NULL,
    -- The bank's day of assigned_at: figures are counted by day.
    assigned_day DATE NOT NULL,
    -- Whether the channel says that a message of it was delivered.
    delivered BOOLEAN DEFAULT FALSE NOT NULL
);
CREATE INDEX idx_wave_figures ON wave_assignment (journey_key, assigned_at);
CREATE INDEX idx_wave_customer ON wave_assignment (customer_id, goal);
CREATE INDEX idx_wave_instance ON wave_assignment (instance_id, element);

-- How many assignments stand alike: of one wave, arm, branch and day, as far, and converted on the same day since the draw
-- (-1: not, or had reached the goal before). Whoever changes assignments adds what they were (-1) and what they are (1) to
-- wave_delta in the same transaction, so that no two wait for one row; folding adds the deltas up, for each branch and for
-- all ('*').
CREATE TABLE wave_delta (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    journey_key VARCHAR(100) NOT NULL,
    branch_no VARCHAR(20) NOT NULL,
    assigned_day DATE NOT NULL,
    element VARCHAR(100) NOT NULL,
    arm VARCHAR(20) NOT NULL,
    holdout_percent DECIMAL(5, 2) NOT NULL,
    eligible BOOLEAN NOT NULL,
    at_risk BOOLEAN NOT NULL,
    step VARCHAR(12) NOT NULL,
    reason VARCHAR(40) NOT NULL,
    attempted BOOLEAN NOT NULL,
    reached BOOLEAN NOT NULL,
    responded BOOLEAN NOT NULL,
    delivered BOOLEAN NOT NULL,
    window_days INT NOT NULL,
    day_converted INT NOT NULL,
    n BIGINT NOT NULL
);
CREATE INDEX idx_wave_delta ON wave_delta (journey_key, assigned_day);

CREATE TABLE wave_count (
    journey_key VARCHAR(100) NOT NULL,
    branch_no VARCHAR(20) NOT NULL,
    assigned_day DATE NOT NULL,
    element VARCHAR(100) NOT NULL,
    arm VARCHAR(20) NOT NULL,
    holdout_percent DECIMAL(5, 2) NOT NULL,
    eligible BOOLEAN NOT NULL,
    at_risk BOOLEAN NOT NULL,
    step VARCHAR(12) NOT NULL,
    reason VARCHAR(40) NOT NULL,
    attempted BOOLEAN NOT NULL,
    reached BOOLEAN NOT NULL,
    responded BOOLEAN NOT NULL,
    delivered BOOLEAN NOT NULL,
    window_days INT NOT NULL,
    day_converted INT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (journey_key, branch_no, assigned_day, element, arm, holdout_percent, eligible, at_risk, step, reason,
        attempted, reached, responded, delivered, window_days, day_converted)
);

-- How often somebody looked at a journey's effects.
CREATE TABLE wave_look (
    journey_key VARCHAR(100) NOT NULL PRIMARY KEY,
    looks BIGINT NOT NULL
);
