-- What kind of customer a passage is of, as it was on the way in: value tier and lifecycle stage, e.g. 'wealth/new';
-- empty where the customer was not known. Kept, because a customer who climbs a tier must change no past figure.
ALTER TABLE journey_instance ADD COLUMN stratum VARCHAR(40) NOT NULL DEFAULT '';
UPDATE journey_instance SET stratum = COALESCE(
    (SELECT LOWER(CONCAT(c.tier, '/', CASE
        WHEN c.status = 'ACTIVE' AND TIMESTAMPDIFF(DAY, c.opened_at, journey_instance.entered_at) < 90 THEN 'new'
        ELSE c.status END))
     FROM customer c WHERE c.id = journey_instance.customer_id), '');

-- Entrants of a touchpoint by the week (its Monday, in the bank's zone) of entrance, branch and kind of customer: what
-- branches are compared by on the same mix. ended: completed or left.
CREATE TABLE touchpoint_mix (
    version_id INT NOT NULL,
    touchpoint VARCHAR(255) NOT NULL,
    cohort_week DATE NOT NULL,
    branch_no VARCHAR(20) NOT NULL,
    stratum VARCHAR(40) NOT NULL,
    entered INT NOT NULL,
    ended INT NOT NULL,
    breakpoints INT NOT NULL,
    PRIMARY KEY (version_id, touchpoint, cohort_week, branch_no, stratum)
);

-- Asks whoever folds next to make all counters anew, so that what happened before is in the new ones too.
INSERT INTO metrics_turn (name)
SELECT 'rebuild' FROM (SELECT COUNT(*) AS facts FROM touchpoint_event) facts_there WHERE facts_there.facts > 0;
