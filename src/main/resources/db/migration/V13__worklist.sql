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
    form_fields      VARCHAR(2000) NOT NULL,
    outcome          VARCHAR(60)   NULL,
    answers          TEXT          NULL,
    finished_by      VARCHAR(63)   NULL,
    finished_at      DATETIME(3)   NULL
) DEFAULT CHARSET = utf8mb4;

-- One range a role and queue, in the order of the page: the first rows are found without sorting the rest.
CREATE INDEX idx_task_queue ON work_task (task_state, role_slug, queue_no, sort_at, id, assignee);
CREATE INDEX idx_task_branch ON work_task (task_state, queue_no, sort_at, id, assignee);
CREATE INDEX idx_task_bank ON work_task (task_state, sort_at, id, assignee);
CREATE INDEX idx_task_assignee ON work_task (assignee, task_state, sort_at, id);
CREATE INDEX idx_task_instance ON work_task (instance_id, task_state);
CREATE INDEX idx_task_customer ON work_task (customer_id, task_state, created_at);

-- A legal clock runs for the whole passage: tasks that come later carry it too.
CREATE TABLE work_legal_due (
    instance_id  BIGINT      NOT NULL PRIMARY KEY,
    legal_due_at DATETIME(3) NOT NULL
);
