-- The closed loop: one row a case. The complaint's own number makes an import idempotent.
CREATE TABLE recovery_case (
    id                 BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_no            VARCHAR(20)  NOT NULL,
    source             VARCHAR(16)  NOT NULL,
    complaint_no       VARCHAR(64),
    customer_id        BIGINT,
    branch_no          VARCHAR(16)  NOT NULL,
    received_at        DATETIME(3)  NOT NULL,
    opened_at          DATETIME(3)  NOT NULL,
    product            VARCHAR(200) CHARACTER SET utf8mb4,
    issue              VARCHAR(300) CHARACTER SET utf8mb4,
    narrative          MEDIUMTEXT   CHARACTER SET utf8mb4,
    channel            VARCHAR(32),
    origin_journey     VARCHAR(64),
    origin_touchpoint  VARCHAR(128),
    score              INT,
    severity           VARCHAR(16)  NOT NULL,
    is_complaint       BOOLEAN      NOT NULL,
    owner_role         VARCHAR(32)  NOT NULL,
    owner_name         VARCHAR(64),
    state              VARCHAR(16)  NOT NULL,
    -- Whether there is still work to be done in that state, as the code says.
    under_way          BOOLEAN      NOT NULL,
    level              INT          NOT NULL,
    legal_kind         VARCHAR(16),
    legal_deadline     DATETIME(3),
    extended_by        VARCHAR(64),
    internal_due_at    DATETIME(3),
    root_cause         VARCHAR(64)  CHARACTER SET utf8mb4,
    remedy             VARCHAR(2000) CHARACTER SET utf8mb4,
    action             VARCHAR(2000) CHARACTER SET utf8mb4,
    goodwill_amount    DECIMAL(14, 2),
    proposed_by        VARCHAR(64),
    approved_by        VARCHAR(64),
    first_contact_at   DATETIME(3),
    closed_at          DATETIME(3),
    resurvey_score     INT,
    instance_id        BIGINT,
    version            INT          NOT NULL,
    number_search VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    complaint_search VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    opened_by VARCHAR(64),
    -- The approval covers this amount and no other.
    approved_amount DECIMAL(14, 2),
    extension_asked_by VARCHAR(64),
    -- How the case stood when its legal deadline passed (met, missed), for good; and the deadline that was missed.
    legal_outcome VARCHAR(8),
    missed_deadline DATETIME(3),
    -- The order of the list of cases: deadline by law, first contact due, the customer's value (0 is the highest).
    -- What has no such deadline comes after what has one (year 9998), and what has ended after all of them (year
    -- 9999).
    worth INT DEFAULT 9 NOT NULL,
    law_order DATETIME(3) GENERATED ALWAYS AS (
        CASE WHEN under_way THEN COALESCE(legal_deadline, CAST('9998-01-01 00:00:00' AS DATETIME))
            ELSE CAST('9999-01-01 00:00:00' AS DATETIME) END),
    due_order DATETIME(3) GENERATED ALWAYS AS (
        CASE WHEN NOT under_way THEN CAST('9999-01-01 00:00:00' AS DATETIME)
            WHEN first_contact_at IS NULL THEN COALESCE(internal_due_at, CAST('9998-01-01 00:00:00' AS DATETIME))
            ELSE CAST('9998-01-01 00:00:00' AS DATETIME) END),
    -- 1 for what is under way without such a deadline. MySQL reads a range backwards only where all its columns are in one
    -- direction, so the lists narrow by this and not by the years.
    without_law INT GENERATED ALWAYS AS (CASE WHEN under_way AND legal_deadline IS NULL THEN 1 ELSE 0 END),
    without_due INT GENERATED ALWAYS AS (
        CASE WHEN under_way AND (first_contact_at IS NOT NULL OR internal_due_at IS NULL) THEN 1 ELSE 0 END),
    -- The first of both deadlines.
    late_order DATETIME(3) GENERATED ALWAYS AS (
        CASE WHEN under_way THEN LEAST(COALESCE(legal_deadline, CAST('9998-01-01 00:00:00' AS DATETIME)),
                CASE WHEN first_contact_at IS NULL
                    THEN COALESCE(internal_due_at, CAST('9998-01-01 00:00:00' AS DATETIME))
                    ELSE CAST('9998-01-01 00:00:00' AS DATETIME) END)
            ELSE CAST('9999-01-01 00:00:00' AS DATETIME) END),
    value_order INT GENERATED ALWAYS AS (CASE WHEN under_way THEN worth ELSE 99 END),
    CONSTRAINT recovery_case_no UNIQUE (case_no),
    CONSTRAINT recovery_case_complaint UNIQUE (complaint_no)
);
CREATE INDEX recovery_case_branch ON recovery_case (branch_no, state, received_at);
CREATE INDEX recovery_case_received ON recovery_case (received_at);
CREATE INDEX recovery_case_customer ON recovery_case (customer_id, received_at);
CREATE INDEX recovery_case_instance ON recovery_case (instance_id);
CREATE INDEX recovery_case_cause ON recovery_case (root_cause, origin_touchpoint);
CREATE INDEX recovery_case_number_search ON recovery_case (number_search);
CREATE INDEX recovery_case_complaint_search ON recovery_case (complaint_search);
CREATE INDEX recovery_case_opener ON recovery_case (opened_by, received_at);
-- Each list is a range of one of these for each state, in the order of the page: its first rows are found without reading the
-- rest.
CREATE INDEX recovery_case_law ON recovery_case (state, without_law, law_order, due_order, value_order, id DESC);
CREATE INDEX recovery_case_branch_law ON recovery_case (branch_no, state, without_law, law_order, due_order, value_order, id DESC);
CREATE INDEX recovery_case_due ON recovery_case (state, without_due, due_order, law_order, value_order, id DESC);
CREATE INDEX recovery_case_branch_due ON recovery_case (branch_no, state, without_due, due_order, law_order, value_order, id DESC);
CREATE INDEX recovery_case_value ON recovery_case (state, value_order, law_order, due_order, id DESC);
CREATE INDEX recovery_case_branch_value ON recovery_case (branch_no, state, value_order, law_order, due_order, id DESC);
CREATE INDEX recovery_case_least ON recovery_case (state, value_order DESC, law_order, due_order, id DESC);
CREATE INDEX recovery_case_branch_least ON recovery_case (branch_no, state, value_order DESC, law_order, due_order, id DESC);
CREATE INDEX recovery_case_opened ON recovery_case (state, opened_at);
CREATE INDEX recovery_case_branch_opened ON recovery_case (branch_no, state, opened_at);
CREATE INDEX recovery_case_late ON recovery_case (state, late_order);
CREATE INDEX recovery_case_branch_late ON recovery_case (branch_no, state, late_order);
CREATE INDEX recovery_case_owner ON recovery_case (owner_name, owner_role);

-- How many cases there are, so that nobody has to count them. Whatever changes a case adds what it was (-1) and what it is (1)
-- to case_delta in the same transaction, so that no two wait for one row; folding adds the deltas up in the tables below, and
-- a number is both together. late_day: the day (UTC) of the first of its deadlines, null where it has none or has ended.
CREATE TABLE case_delta (
    id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    branch_no VARCHAR(16) NOT NULL,
    state     VARCHAR(16) NOT NULL,
    severity  VARCHAR(16) NOT NULL,
    source    VARCHAR(16) NOT NULL,
    late_day  DATE        NULL,
    n         INT         NOT NULL
);

-- An empty branch stands for all of them.
CREATE TABLE case_count (
    branch_no VARCHAR(16) NOT NULL,
    state     VARCHAR(16) NOT NULL,
    severity  VARCHAR(16) NOT NULL,
    source    VARCHAR(16) NOT NULL,
    n         INT         NOT NULL,
    PRIMARY KEY (branch_no, state, severity, source)
);

-- Those with a deadline; an empty branch, severity or source stands for all.
CREATE TABLE case_late_count (
    branch_no VARCHAR(16) NOT NULL,
    severity  VARCHAR(16) NOT NULL,
    source    VARCHAR(16) NOT NULL,
    late_day  DATE        NOT NULL,
    state     VARCHAR(16) NOT NULL,
    n         INT         NOT NULL,
    PRIMARY KEY (branch_no, severity, source, late_day, state)
);

CREATE TABLE case_log (
    id       BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id  BIGINT        NOT NULL,
    at       DATETIME(3)   NOT NULL,
    who      VARCHAR(64)   NOT NULL,
    what     VARCHAR(32)   NOT NULL,
    detail   VARCHAR(2000) CHARACTER SET utf8mb4
);
CREATE INDEX case_log_case ON case_log (case_id, id);

-- The last number given on a day; taken in blocks, so that an import asks once for all its cases.
CREATE TABLE case_number (
    opened_on DATE NOT NULL PRIMARY KEY,
    taken     INT  NOT NULL
);

-- Deadlines by regulation, in days from receipt. A new rule is a new row; the old one ends, and past cases keep it.
CREATE TABLE legal_deadline (
    kind       VARCHAR(16) NOT NULL,
    days       INT         NOT NULL,
    valid_from DATE        NOT NULL,
    valid_to   DATE,
    PRIMARY KEY (kind, valid_from)
);
INSERT INTO legal_deadline (kind, days, valid_from, valid_to) VALUES
  ('simple', 15, DATE '2000-01-01', NULL),
  ('complex', 30, DATE '2000-01-01', NULL),
  ('extension', 30, DATE '2000-01-01', NULL);

-- The outer loop: what several cases or breakpoints have in common, once for each touchpoint and reason.
CREATE TABLE improvement (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    touchpoint VARCHAR(128) NOT NULL,
    reason     VARCHAR(200) CHARACTER SET utf8mb4 NOT NULL,
    state      VARCHAR(16)  NOT NULL,
    raised_by  VARCHAR(64)  NOT NULL,
    raised_at  DATETIME(3)  NOT NULL,
    joined_at  DATETIME(3)  NOT NULL,
    note       VARCHAR(2000) CHARACTER SET utf8mb4,
    CONSTRAINT improvement_subject UNIQUE (touchpoint, reason)
);

CREATE TABLE improvement_case (
    improvement_id BIGINT NOT NULL,
    case_no        VARCHAR(20) NOT NULL,
    PRIMARY KEY (improvement_id, case_no)
);

-- Whom complaints of a case are about: each of them, for good. One recusal never frees another person.
CREATE TABLE case_recusal (
    case_id  BIGINT      NOT NULL,
    username VARCHAR(64) NOT NULL,
    at       DATETIME(3) NOT NULL,
    PRIMARY KEY (case_id, username)
);
CREATE INDEX case_recusal_person ON case_recusal (username, case_id);

-- Whoever ever set or changed the goodwill of a case: none of them approves it.
CREATE TABLE case_amount (
    id      BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT      NOT NULL,
    at      DATETIME(3) NOT NULL,
    who     VARCHAR(64) NOT NULL,
    amount  DECIMAL(14, 2)
);
CREATE INDEX case_amount_case ON case_amount (case_id, id);

-- All journey instances of a case: a case opened anew has a further one, and whoever must not see the case must see none of
-- them.
CREATE TABLE case_instance (
    instance_id BIGINT NOT NULL PRIMARY KEY,
    case_id     BIGINT NOT NULL
);
CREATE INDEX case_instance_case ON case_instance (case_id);
