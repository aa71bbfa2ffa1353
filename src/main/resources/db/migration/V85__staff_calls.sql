-- The open task of a contact that was given to staff; null once it is finished, taken off or gone.
ALTER TABLE contact ADD COLUMN task_id VARCHAR(64) NULL;
CREATE INDEX idx_contact_task ON contact (task_id);

-- How far the wave's one contact got, so that eligible = the sum of these: WAITING, SENT, HANDED (to staff, open), DONE,
-- EXPIRED (nobody called in time), SUPPRESSED, CANCELLED (the journey went another way first). Null: not eligible, held out.
ALTER TABLE wave_assignment ADD COLUMN contact_state VARCHAR(12) NULL;
UPDATE wave_assignment SET contact_state = CASE
    WHEN decision NOT IN ('treat', 'paused') THEN NULL
    WHEN attempted_at IS NOT NULL THEN
        CASE WHEN EXISTS (SELECT 1 FROM contact c WHERE c.assignment_id = wave_assignment.id AND c.state = 'SENT')
             THEN 'SENT' ELSE 'DONE' END
    WHEN suppressed_reason IS NOT NULL THEN 'SUPPRESSED'
    WHEN EXISTS (SELECT 1 FROM contact c WHERE c.assignment_id = wave_assignment.id AND c.state = 'TASK_CREATED')
        THEN CASE WHEN ended_at IS NULL THEN 'HANDED' ELSE 'EXPIRED' END
    WHEN ended_at IS NULL THEN 'WAITING'
    ELSE 'CANCELLED' END;

-- How a task reaches the customer: phone tasks have hours.
ALTER TABLE work_task ADD COLUMN channel VARCHAR(20) NULL;
UPDATE contact SET task_id = (
    SELECT MIN(t.id) FROM work_task t
    WHERE t.instance_id = contact.instance_id AND t.process_key = contact.process_key
      AND t.touchpoint = contact.touchpoint AND t.task_state = 'OPEN')
WHERE state = 'TASK_CREATED' AND outcome IS NULL;
