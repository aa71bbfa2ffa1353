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
    failures INT DEFAULT 0 NOT NULL
);
CREATE INDEX idx_contact_due ON contact (state, due_at);
CREATE INDEX idx_contact_customer ON contact (customer_id, settled_at);
CREATE INDEX idx_contact_instance ON contact (instance_id, state);
CREATE INDEX idx_contact_execution ON contact (execution_id);
CREATE INDEX idx_contact_assignment ON contact (assignment_id);

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
    delivered_at DATETIME(3) NULL
);
CREATE INDEX idx_outbox_contact ON outbox (contact_id);

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
    result VARCHAR(100) NULL
);
CREATE INDEX idx_wave_figures ON wave_assignment (journey_key, assigned_at);
CREATE INDEX idx_wave_customer ON wave_assignment (customer_id, goal);
CREATE INDEX idx_wave_instance ON wave_assignment (instance_id, element);
