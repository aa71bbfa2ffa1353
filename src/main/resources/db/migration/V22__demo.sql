-- The demo world: empty wherever the profile demo was never on.
CREATE TABLE demo_world (
    id INT NOT NULL PRIMARY KEY,
    phase VARCHAR(10) NOT NULL,
    seed BIGINT NOT NULL,
    -- Where the history begins, and the latest instant that any stored fact may carry.
    begins_at DATETIME(3) NOT NULL,
    reached_at DATETIME(3) NOT NULL,
    -- How far the demo's time runs ahead of the machine's.
    ahead_millis BIGINT NOT NULL,
    -- First customer who has not been sent on a visit yet, and the first day without a plan.
    next_prospect INT NOT NULL,
    planned_until DATETIME(3) NOT NULL
);

-- One row for each customer's walk through a scenario; the next step is due at due_at.
CREATE TABLE demo_walk (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    customer_id BIGINT NOT NULL,
    journey_key VARCHAR(100) NOT NULL,
    scenario VARCHAR(100) NOT NULL,
    instance_id BIGINT NULL,
    next_step INT NOT NULL,
    by_staff BOOLEAN NOT NULL,
    tries INT NOT NULL,
    actor VARCHAR(64) NULL,
    state VARCHAR(10) NOT NULL,
    due_at DATETIME(3) NOT NULL
);
CREATE INDEX idx_demo_walk_due ON demo_walk (state, due_at);
CREATE INDEX idx_demo_walk_customer ON demo_walk (customer_id, journey_key);
