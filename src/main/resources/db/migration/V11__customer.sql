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
    CONSTRAINT uq_customer_no UNIQUE (customer_no)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX idx_customer_branch ON customer (branch_no, id);
CREATE INDEX idx_customer_name ON customer (name);
CREATE INDEX idx_customer_phone ON customer (phone);
CREATE INDEX idx_customer_tier ON customer (tier, id);

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
CREATE TABLE customer_fact (
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
    CONSTRAINT uq_customer_fact_event UNIQUE (event_id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX idx_customer_fact_customer ON customer_fact (customer_id, type, occurred_at);
