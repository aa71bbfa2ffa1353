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

-- Set while a result may be taken back: such a task is in nobody's list.
ALTER TABLE work_task ADD COLUMN result_due_at DATETIME(3) NULL;

-- The order of the list: deadlines by law, then due, then the customer's value (0 is the highest).
ALTER TABLE work_task ADD COLUMN law_at DATETIME(3)
    GENERATED ALWAYS AS (COALESCE(legal_due_at, CAST('9999-01-01 00:00:00' AS DATETIME)));
ALTER TABLE work_task ADD COLUMN worth INT DEFAULT 9 NOT NULL;
CREATE INDEX idx_task_queue_law ON work_task (task_state, role_slug, queue_no, law_at, sort_at, worth, id);
CREATE INDEX idx_task_branch_law ON work_task (task_state, queue_no, law_at, sort_at, worth, id);
CREATE INDEX idx_task_bank_law ON work_task (task_state, law_at, sort_at, worth, id);
