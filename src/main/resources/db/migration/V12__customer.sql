-- From what total assets (AUM, the bank's currency) on a customer belongs to a tier: data, a bank sets its own.
CREATE TABLE value_tier (
    tier    VARCHAR(16)    NOT NULL PRIMARY KEY,
    min_aum DECIMAL(18, 2) NOT NULL
);
INSERT INTO value_tier (tier, min_aum) VALUES
    ('MASS', 0), ('GROWTH', 50000), ('WEALTH', 500000), ('PRIVATE', 6000000);

CREATE TABLE customer (
    id             BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    customer_no    VARCHAR(40)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name           VARCHAR(120)   NULL,
    phone          VARCHAR(32)    NULL,
    branch_no      VARCHAR(12)    NOT NULL,
    gender         VARCHAR(12)    NULL,
    age            INT            NULL,
    occupation     VARCHAR(80)    NULL,
    marital_status VARCHAR(40)    NULL,
    education      VARCHAR(80)    NULL,
    aum            DECIMAL(18, 2) NULL,
    tier           VARCHAR(16)    NOT NULL,
    risk_rating    VARCHAR(2)     NULL,
    opened_at      DATETIME(3)    NULL,
    status         VARCHAR(16)    NOT NULL,
    attributes     TEXT           NULL,
    created_at     DATETIME(3)    NOT NULL,
    updated_at     DATETIME(3)    NOT NULL,
    -- What a search compares, in lower case and by the sign, so that a prefix finds the same on every database and by
    -- an index.
    number_search VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    name_search VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    -- Which saving made a customer: of two that bring the same one at the same moment, one alone made it.
    made_in VARCHAR(36) NULL,
    -- The last four digits of a phone number, by which staff look for whoever hung up.
    phone_end VARCHAR(32) GENERATED ALWAYS AS (RIGHT(phone, 4)),
    CONSTRAINT uq_customer_no UNIQUE (customer_no)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX idx_customer_branch ON customer (branch_no, id);
CREATE INDEX idx_customer_phone ON customer (phone);
CREATE INDEX idx_customer_tier ON customer (tier, id);
CREATE INDEX idx_customer_number_search ON customer (number_search);
CREATE INDEX idx_customer_name_search ON customer (name_search);
CREATE INDEX idx_customer_branch_number ON customer (branch_no, number_search);
CREATE INDEX idx_customer_branch_name ON customer (branch_no, name_search);
CREATE INDEX idx_customer_phone_end ON customer (phone_end);

CREATE TABLE customer_tag (
    customer_id BIGINT      NOT NULL,
    tag         VARCHAR(60) NOT NULL,
    since_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (customer_id, tag)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX idx_customer_tag_tag ON customer_tag (tag, customer_id);

-- channel '*' is all channels; until_at null is until further notice.
CREATE TABLE customer_consent (
    customer_id BIGINT      NOT NULL,
    purpose     VARCHAR(20) NOT NULL,
    channel     VARCHAR(12) NOT NULL,
    granted     BOOLEAN     NOT NULL,
    since_at    DATETIME(3) NOT NULL,
    until_at    DATETIME(3) NULL,
    source      VARCHAR(60) NOT NULL,
    recorded_by VARCHAR(64) NOT NULL,
    -- origin: CUSTOMER, what the customer said; FILE, what a list says. A refusal by the customer outranks a list.
    origin VARCHAR(10) DEFAULT 'FILE' NOT NULL,
    PRIMARY KEY (customer_id, purpose, channel)
) DEFAULT CHARSET = utf8mb4;

-- rule: a JSON array of conditions that must all hold: {"field", "op", "value"}.
CREATE TABLE segment (
    segment_key VARCHAR(60)  NOT NULL PRIMARY KEY,
    name        VARCHAR(120) NOT NULL,
    name_zh     VARCHAR(120) NOT NULL,
    rule_json   VARCHAR(2000) NOT NULL,
    sort_order  INT          NOT NULL
) DEFAULT CHARSET = utf8mb4;
INSERT INTO segment (segment_key, name, name_zh, rule_json, sort_order) VALUES
    ('all', 'All customers', '全部客户', '[]', 0),
    ('tier-mass', 'Mass', '大众客户', '[{"field":"tier","op":"eq","value":"mass"}]', 10),
    ('tier-growth', 'Growth', '潜力客户', '[{"field":"tier","op":"eq","value":"growth"}]', 11),
    ('tier-wealth', 'Wealth', '财富客户', '[{"field":"tier","op":"eq","value":"wealth"}]', 12),
    ('tier-private', 'Private banking', '私行客户', '[{"field":"tier","op":"eq","value":"private"}]', 13),
    ('lifecycle-prospect', 'Prospects', '潜在客户', '[{"field":"lifecycle","op":"eq","value":"prospect"}]', 20),
    ('lifecycle-new', 'New customers (90 days)', '新客户（90天内）', '[{"field":"lifecycle","op":"eq","value":"new"}]', 21),
    ('lifecycle-active', 'Active customers', '存量客户', '[{"field":"lifecycle","op":"eq","value":"active"}]', 22),
    ('lifecycle-dormant', 'Dormant customers', '沉睡客户', '[{"field":"lifecycle","op":"eq","value":"dormant"}]', 23);

CREATE TABLE customer_list (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    list_key   VARCHAR(40)  NOT NULL,
    name       VARCHAR(200) NOT NULL,
    created_at DATETIME(3)  NOT NULL,
    created_by VARCHAR(64)  NOT NULL,
    CONSTRAINT uq_customer_list_key UNIQUE (list_key)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE customer_list_member (
    list_id     BIGINT NOT NULL,
    customer_id BIGINT NOT NULL,
    PRIMARY KEY (list_id, customer_id)
);

-- receipt tells which of two senders of the same event wrote it: the affected-row count can't be trusted.
CREATE TABLE customer_event (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    event_id    VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    customer_id BIGINT      NOT NULL,
    type        VARCHAR(80) NOT NULL,
    occurred_at DATETIME(3) NOT NULL,
    channel     VARCHAR(20) NULL,
    branch_no   VARCHAR(12) NULL,
    attributes  TEXT        NULL,
    receipt     VARCHAR(36) NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    CONSTRAINT uq_customer_event_event UNIQUE (event_id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX idx_customer_event_customer ON customer_event (customer_id, type, occurred_at);

-- Events that are kept and not delivered yet to the journeys that wait for them. A lane is worked by one worker at a time, and a
-- customer's events are all in one lane: so they are delivered in the order in which they came.
CREATE TABLE undelivered_event (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    lane        INT         NOT NULL,
    event_id    VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    customer_id BIGINT      NOT NULL,
    tries       INT         NOT NULL,
    due_at      DATETIME(3) NOT NULL
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX idx_undelivered_event_lane ON undelivered_event (lane, id);
CREATE INDEX idx_undelivered_event_customer ON undelivered_event (customer_id, id);
CREATE INDEX idx_undelivered_event_due ON undelivered_event (due_at);

CREATE TABLE event_lane (
    lane INT NOT NULL PRIMARY KEY
);
INSERT INTO event_lane (lane) VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);

-- A customer's own appointment: nobody waits for the customer between booking and meeting. ended_at: when it took
-- place, was cancelled, or another one took its place.
CREATE TABLE customer_appointment (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    customer_id BIGINT NOT NULL,
    booked_at DATETIME(3) NOT NULL,
    meets_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NOT NULL
);
CREATE INDEX idx_customer_appointment ON customer_appointment (customer_id, ended_at);

-- Every decision as it was handed in, also one that changed nothing because a refusal outranks it: evidence, never
-- changed.
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

-- What the bank says of the facts that files bring: a column that nobody has spoken of is sensitive and known always.
CREATE TABLE fact_definition (
    fact_key   VARCHAR(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    label      VARCHAR(120) NULL,
    is_sensitive BOOLEAN    NOT NULL,
    known_from VARCHAR(20)  NOT NULL,
    changed_at DATETIME(3)  NOT NULL,
    changed_by VARCHAR(64)  NOT NULL
) DEFAULT CHARSET = utf8mb4;

-- Events about customer numbers that nobody has yet; joined to the customer when the number appears. receipt tells
-- which of two senders of the same event wrote it; look_at is when somebody looks again whether the number has
-- appeared.
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

-- The codes by which customers are found at a counter, those of the app and those of links alike: no two that are good
-- are the same. A code whose time has passed is given again in its row.
CREATE TABLE counter_code (
    code       CHAR(6)     NOT NULL PRIMARY KEY,
    expires_at DATETIME(3) NOT NULL
);
