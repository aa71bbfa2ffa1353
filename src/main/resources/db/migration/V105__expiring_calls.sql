-- Until when a task makes sense: the window of the contact that it is. After it the journey goes on without the task.
ALTER TABLE work_task ADD COLUMN expires_at DATETIME(3) NULL;
CREATE INDEX idx_task_expires ON work_task (task_state, expires_at);
UPDATE work_task SET expires_at = (SELECT MIN(c.window_end) FROM contact c WHERE c.task_id = work_task.id)
WHERE task_state IN ('OPEN', 'HELD');
