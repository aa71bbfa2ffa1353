-- Whether the customer had reached the wave's goal before the wave: such a customer can't be won by it.
ALTER TABLE wave_assignment ADD COLUMN reached_before BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE wave_assignment SET reached_before = TRUE, converted_at = NULL
WHERE goal IS NOT NULL AND EXISTS (
    SELECT 1 FROM customer_fact f
    WHERE f.customer_id = wave_assignment.customer_id AND f.type = wave_assignment.goal
      AND f.occurred_at < wave_assignment.assigned_at);

-- How often somebody looked at a journey's effects.
CREATE TABLE wave_look (
    journey_key VARCHAR(100) NOT NULL PRIMARY KEY,
    looks BIGINT NOT NULL
);

-- Passages that ended before whoever leaves stayed in the arm of the draw: each is looked at once.
CREATE TABLE wave_left_before (
    instance_id BIGINT NOT NULL PRIMARY KEY
);
INSERT INTO wave_left_before (instance_id)
SELECT DISTINCT i.id FROM journey_instance i
WHERE i.ended_at IS NOT NULL AND i.customer_id IS NOT NULL
  AND i.journey_key IN (SELECT DISTINCT w.journey_key FROM wave_assignment w);
