-- Who is in which hall, and who is expected. The guard is set while somebody is in the hall, so that two colleagues
-- who receive the same customer at once make one visit.
CREATE TABLE hall_visit (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    branch_no     VARCHAR(12)  NOT NULL,
    customer_id   BIGINT       NULL,
    instance_id   BIGINT       NULL,
    arrival       VARCHAR(10)  NOT NULL,
    ticket        VARCHAR(12)  NULL,
    expected_at   DATETIME(3)  NULL,
    arrived_at    DATETIME(3)  NULL,
    served_at     DATETIME(3)  NULL,
    with_whom     VARCHAR(63)  NULL,
    with_since    DATETIME(3)  NULL,
    waiting_since DATETIME(3)  NULL,
    word          VARCHAR(200) NULL,
    word_by       VARCHAR(63)  NULL,
    word_at       DATETIME(3)  NULL,
    left_at       DATETIME(3)  NULL,
    leaving       VARCHAR(10)  NULL,
    day_ends_at   DATETIME(3)  NOT NULL,
    guard_key     VARCHAR(60)  NULL,
    CONSTRAINT uq_hall_visit_guard UNIQUE (guard_key)
) DEFAULT CHARSET = utf8mb4;
-- Those in a hall and those expected there: what is over is never read, however much of it is kept.
CREATE INDEX idx_hall_visit_open ON hall_visit (branch_no, left_at, arrived_at, expected_at);
-- One day of a branch, and how long people waited on it.
CREATE INDEX idx_hall_visit_day ON hall_visit (branch_no, arrived_at, served_at, left_at);
CREATE INDEX idx_hall_visit_instance ON hall_visit (instance_id, left_at);
CREATE INDEX idx_hall_visit_customer ON hall_visit (customer_id, left_at);
CREATE INDEX idx_hall_visit_day_end ON hall_visit (left_at, day_ends_at);

-- The code a customer shows from the bank's app: good for minutes, once, and for colleagues who may see the customer.
CREATE TABLE visit_code (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code        CHAR(6)     NOT NULL,
    customer_id BIGINT      NOT NULL,
    expires_at  DATETIME(3) NOT NULL,
    used_at     DATETIME(3) NULL
);
CREATE INDEX idx_visit_code_code ON visit_code (code, expires_at);
CREATE INDEX idx_visit_code_customer ON visit_code (customer_id, expires_at);
CREATE INDEX idx_visit_code_expires ON visit_code (expires_at);
