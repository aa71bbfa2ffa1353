CREATE TABLE work_task (
    id               VARCHAR(64)   NOT NULL PRIMARY KEY,
    instance_id      BIGINT        NOT NULL,
    customer_id      BIGINT        NULL,
    journey_key      VARCHAR(120)  NOT NULL,
    process_key      VARCHAR(120)  NOT NULL,
    element_id       VARCHAR(120)  NOT NULL,
    task_name        VARCHAR(250)  NOT NULL,
    touchpoint       VARCHAR(120)  NOT NULL,
    role_slug        VARCHAR(40)   NOT NULL,
    branch_no        VARCHAR(12)   NOT NULL,
    queue_no         VARCHAR(12)   NOT NULL,
    assignee         VARCHAR(63)   NULL,
    task_state       VARCHAR(10)   NOT NULL,
    created_at       DATETIME(3)   NOT NULL,
    due_at           DATETIME(3)   NULL,
    legal_due_at     DATETIME(3)   NULL,
    sort_at          DATETIME(3)   NOT NULL,
    outcomes         VARCHAR(500)  NOT NULL,
    leaving_outcomes VARCHAR(250)  NOT NULL,
    script_key       VARCHAR(120)  NULL,
    offer_key        VARCHAR(120)  NULL,
    form_fields MEDIUMTEXT NOT NULL,
    outcome          VARCHAR(60)   NULL,
    answers          TEXT          NULL,
    finished_by      VARCHAR(63)   NULL,
    finished_at      DATETIME(3)   NULL,
    -- The version of the script that was shown to whoever finished the task.
    script_version VARCHAR(40) NULL,
    -- How a task reaches the customer: phone tasks have hours.
    channel VARCHAR(20) NULL,
    -- Whether the customer may be reached outside those hours.
    any_hour BOOLEAN DEFAULT FALSE NOT NULL,
    -- Set while a result may be taken back: such a task is in nobody's list.
    result_due_at DATETIME(3) NULL,
    -- The order of the list: deadlines by law, then due, then the customer's value (0 is the highest).
    law_at DATETIME(3)
        GENERATED ALWAYS AS (COALESCE(legal_due_at, CAST('9999-01-01 00:00:00' AS DATETIME))),
    worth INT DEFAULT 9 NOT NULL,
    -- Until when a task makes sense: the window of the contact that it is. After it the journey goes on without the
    -- task.
    expires_at DATETIME(3) NULL
) DEFAULT CHARSET = utf8mb4;
-- What is due within an hour, of a role in a queue and of a role everywhere.
CREATE INDEX idx_task_queue ON work_task (task_state, role_slug, queue_no, sort_at, id, assignee);
CREATE INDEX idx_task_role ON work_task (task_state, role_slug, sort_at, id, assignee);
CREATE INDEX idx_task_assignee ON work_task (assignee, task_state, sort_at, id);
CREATE INDEX idx_task_instance ON work_task (instance_id, task_state);
CREATE INDEX idx_task_customer ON work_task (customer_id, task_state, created_at);
-- Each list is a range of one of these, in the order of the page: its first rows are found without reading the rest.
CREATE INDEX idx_task_queue_law ON work_task (task_state, role_slug, queue_no, law_at, sort_at, worth, id);
CREATE INDEX idx_task_branch_law ON work_task (task_state, queue_no, law_at, sort_at, worth, id);
CREATE INDEX idx_task_bank_law ON work_task (task_state, law_at, sort_at, worth, id);
CREATE INDEX idx_task_role_law ON work_task (task_state, role_slug, law_at, sort_at, worth, id);
CREATE INDEX idx_task_free_queue ON work_task (task_state, assignee, role_slug, queue_no, law_at, sort_at, worth, id);
CREATE INDEX idx_task_free_role ON work_task (task_state, assignee, role_slug, law_at, sort_at, worth, id);
CREATE INDEX idx_task_queue_came ON work_task (task_state, role_slug, queue_no, created_at, id);
CREATE INDEX idx_task_branch_came ON work_task (task_state, queue_no, created_at, id, role_slug);
CREATE INDEX idx_task_bank_came ON work_task (task_state, created_at, id, role_slug);
CREATE INDEX idx_task_expires ON work_task (task_state, expires_at);
CREATE INDEX idx_task_branch_expires ON work_task (task_state, queue_no, expires_at, role_slug);

-- How many tasks the lists hold, so that nobody has to count them. Whatever changes a task adds what it changes of the
-- numbers to work_task_delta in the same transaction, so that no two wait for one row; folding adds the deltas up in
-- work_task_count, and a number is both together. kind: OPEN (on a list), DUE and UNDATED (nobody has it; with and without a
-- deadline), EXPIRING. bucket: the hour (UTC, since 1970) of sort_at or expires_at; 0 for OPEN.
CREATE TABLE work_task_delta (
    id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    role_slug VARCHAR(40) NOT NULL,
    queue_no  VARCHAR(12) NOT NULL,
    kind      VARCHAR(10) NOT NULL,
    bucket    INT         NOT NULL,
    n         INT         NOT NULL
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX idx_task_delta ON work_task_delta (role_slug, queue_no, kind, bucket, n);

-- grain: HOUR or DAY, which is 24 of those hours. An empty role or queue stands for all of them.
CREATE TABLE work_task_count (
    grain     VARCHAR(5)  NOT NULL,
    role_slug VARCHAR(40) NOT NULL,
    queue_no  VARCHAR(12) NOT NULL,
    kind      VARCHAR(10) NOT NULL,
    bucket    INT         NOT NULL,
    n         INT         NOT NULL,
    PRIMARY KEY (grain, role_slug, queue_no, kind, bucket)
) DEFAULT CHARSET = utf8mb4;

-- A legal clock runs for the whole journey instance: tasks that come later carry it too.
CREATE TABLE work_legal_due (
    instance_id  BIGINT      NOT NULL PRIMARY KEY,
    legal_due_at DATETIME(3) NOT NULL
);

-- Results whose givers may still take them back; the journey is told once due_at has passed. had_it: the task was
-- theirs before they finished it.
CREATE TABLE work_task_result (
    task_id        VARCHAR(64) NOT NULL PRIMARY KEY,
    username       VARCHAR(63) NOT NULL,
    outcome        VARCHAR(60) NOT NULL,
    answers        TEXT        NULL,
    script_version VARCHAR(40) NULL,
    had_it         BOOLEAN     NOT NULL,
    tries          INT         NOT NULL,
    due_at         DATETIME(3) NOT NULL
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX idx_task_result_due ON work_task_result (due_at);
CREATE INDEX idx_task_result_person ON work_task_result (username);

-- A half-filled form, one a person and task. returned: it was finished, and could not be recorded.
CREATE TABLE work_task_draft (
    task_id  VARCHAR(64) NOT NULL,
    username VARCHAR(63) NOT NULL,
    answers  TEXT        NOT NULL,
    returned BOOLEAN     NOT NULL,
    saved_at DATETIME(3) NOT NULL,
    PRIMARY KEY (task_id, username)
) DEFAULT CHARSET = utf8mb4;
