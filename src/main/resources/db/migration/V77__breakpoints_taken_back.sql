-- When the patience was over: what happened by then happened in time, however late it is told.
ALTER TABLE breakpoint ADD COLUMN due_at DATETIME(3) NULL;

-- Recovered means that very touchpoint was passed; whoever passed a later milestone instead came on elsewhere.
UPDATE breakpoint SET status = 'ELSEWHERE'
WHERE status = 'RECOVERED' AND NOT EXISTS (
    SELECT 1 FROM touchpoint_event e
    WHERE e.instance_id = breakpoint.instance_id AND e.touchpoint = breakpoint.touchpoint AND e.kind = 'COMPLETED'
      AND e.occurred_at >= breakpoint.detected_at);
UPDATE touchpoint_event SET kind = 'ELSEWHERE'
WHERE kind = 'RECOVERED' AND EXISTS (
    SELECT 1 FROM breakpoint b
    WHERE b.instance_id = touchpoint_event.instance_id AND b.touchpoint = touchpoint_event.touchpoint
      AND b.entered_at = touchpoint_event.entered_at AND b.status = 'ELSEWHERE');
UPDATE breakpoint_step SET kind = 'ELSEWHERE'
WHERE kind = 'RECOVERED' AND EXISTS (
    SELECT 1 FROM breakpoint b WHERE b.id = breakpoint_step.breakpoint_id AND b.status = 'ELSEWHERE');

-- Counters outgrow an int, and take back what was counted too early.
ALTER TABLE touchpoint_counter ADD COLUMN elsewhere BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE touchpoint_counter MODIFY COLUMN entered BIGINT NOT NULL;
ALTER TABLE touchpoint_counter MODIFY COLUMN completed BIGINT NOT NULL;
ALTER TABLE touchpoint_counter MODIFY COLUMN left_count BIGINT NOT NULL;
ALTER TABLE touchpoint_counter MODIFY COLUMN breakpoints BIGINT NOT NULL;
ALTER TABLE touchpoint_counter MODIFY COLUMN reconnected BIGINT NOT NULL;
ALTER TABLE touchpoint_counter MODIFY COLUMN recovered BIGINT NOT NULL;
ALTER TABLE touchpoint_counter MODIFY COLUMN lost BIGINT NOT NULL;
ALTER TABLE touchpoint_duration MODIFY COLUMN n BIGINT NOT NULL;
ALTER TABLE touchpoint_mix MODIFY COLUMN entered BIGINT NOT NULL;
ALTER TABLE touchpoint_mix MODIFY COLUMN ended BIGINT NOT NULL;
ALTER TABLE touchpoint_mix MODIFY COLUMN breakpoints BIGINT NOT NULL;
ALTER TABLE score_counter MODIFY COLUMN n BIGINT NOT NULL;
ALTER TABLE score_counter MODIFY COLUMN top_n BIGINT NOT NULL;
ALTER TABLE score_counter MODIFY COLUMN bottom_n BIGINT NOT NULL;

-- Who reached the journey's goal, by the days (of 24 hours) since the entry that were over then: shares within a stated
-- time, with those still on the way counted for as long as they have been watched.
CREATE TABLE goal_counter (
    version_id INT NOT NULL,
    branch_no VARCHAR(20) NOT NULL,
    cohort_day DATE NOT NULL,
    goal_day INT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (version_id, branch_no, cohort_day, goal_day)
);

-- Those whose patience is lawfully held past its plain end are found by it.
CREATE INDEX idx_open_touchpoint_entered ON open_touchpoint (version_id, touchpoint, entered_at);

INSERT INTO metrics_turn (name)
SELECT 'rebuild' FROM (SELECT COUNT(*) AS facts FROM touchpoint_event) facts_there
WHERE facts_there.facts > 0 AND NOT EXISTS (SELECT 1 FROM metrics_turn WHERE name = 'rebuild');
