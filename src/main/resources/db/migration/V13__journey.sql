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
    -- In whose care a journey instance is now, where that is no longer the branch it entered at. Figures stay with the branch
    -- of entry.
    care_branch_no VARCHAR(20) NULL,
    -- The version by which a journey instance entered, where it has been moved to another since: what was entered there stays
    -- there.
    entry_version_id INT,
    -- What kind of customer a journey instance is of, as it was on the way in: value tier and lifecycle stage, e.g.
    -- 'wealth/new'; empty where the customer was not known. Kept, because a customer who climbs a tier must change no
    -- past figure.
    stratum VARCHAR(40) NOT NULL DEFAULT '',
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
    finished_at DATETIME(3),
    -- The same launch asked for twice at once, as by a double click, is one.
    twin_guard VARCHAR(64),
    -- What whoever launches says to the journey (JSON, as the journey declares it), and who let a launch begin that
    -- waited for a second person.
    context TEXT,
    approved_by VARCHAR(64),
    approved_at DATETIME(3),
    CONSTRAINT uq_launch_twin UNIQUE (twin_guard)
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

-- Who brought a deployment, and why: the engine knows only when. What came with the product has no row.
CREATE TABLE deployment_by (
    deployment_id VARCHAR(64) NOT NULL PRIMARY KEY,
    username VARCHAR(64) NOT NULL,
    note VARCHAR(1000) CHARACTER SET utf8mb4
);

-- Moving customers to another version in the background, or rehearsing it. chosen_until: up to which journey instance the list
-- of those to move is written; listed: whether it is complete.
CREATE TABLE migration_run (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    journey_key VARCHAR(255) NOT NULL,
    from_version_id INT NOT NULL,
    to_version_id INT NOT NULL,
    rehearsal BOOLEAN NOT NULL,
    customer_nos MEDIUMTEXT,
    branch_no VARCHAR(20),
    touchpoint VARCHAR(255),
    entered_from DATETIME(3),
    entered_until DATETIME(3),
    pilot INT,
    state VARCHAR(12) NOT NULL,
    total INT NOT NULL DEFAULT 0,
    chosen_until BIGINT NOT NULL DEFAULT 0,
    listed BOOLEAN NOT NULL DEFAULT FALSE,
    requested_by VARCHAR(64) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    finished_at DATETIME(3)
);
CREATE INDEX idx_migration_run_key ON migration_run (journey_key, id);
CREATE INDEX idx_migration_run_state ON migration_run (state, id);

-- One journey instance of a run; without instance_id a customer named who has none. elements: where it stands and can't be
-- moved from, comma-separated.
CREATE TABLE migration_item (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    run_id BIGINT NOT NULL,
    instance_id BIGINT,
    customer_id BIGINT,
    customer_no VARCHAR(64),
    state VARCHAR(10) NOT NULL,
    reason VARCHAR(20),
    elements VARCHAR(500),
    CONSTRAINT uq_migration_item UNIQUE (run_id, instance_id)
);
CREATE INDEX idx_migration_item_state ON migration_item (run_id, state, id);

-- One row for each customer and journey, locked before anything is decided about an entry: whoever lets a customer
-- in, whatever the re-entry rule is.
CREATE TABLE journey_gate (
    customer_id BIGINT NOT NULL,
    journey_key VARCHAR(255) NOT NULL,
    PRIMARY KEY (customer_id, journey_key)
);

-- Events that happened after the entry and that the journey instance will ask for later.
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
