-- Counters of the journey map, keyed by the day (in the bank's zone) on which the touchpoint was entered. Branch '*'
-- is the whole bank; touchpoint '' is the journey itself: entered, goal reached (completed), ended (left_count).
CREATE TABLE touchpoint_counter (
    version_id INT NOT NULL,
    branch_no VARCHAR(20) NOT NULL,
    cohort_day DATE NOT NULL,
    touchpoint VARCHAR(255) NOT NULL,
    entered BIGINT NOT NULL,
    completed BIGINT NOT NULL,
    left_count BIGINT NOT NULL,
    breakpoints BIGINT NOT NULL,
    reconnected BIGINT NOT NULL,
    recovered BIGINT NOT NULL,
    lost BIGINT NOT NULL,
    elsewhere BIGINT DEFAULT 0 NOT NULL,
    PRIMARY KEY (version_id, branch_no, cohort_day, touchpoint)
);

-- From entered to completed, in logarithmic buckets of ratio 1.05 that add up over days and branches.
CREATE TABLE touchpoint_duration (
    version_id INT NOT NULL,
    branch_no VARCHAR(20) NOT NULL,
    cohort_day DATE NOT NULL,
    touchpoint VARCHAR(255) NOT NULL,
    bucket SMALLINT NOT NULL,
    n BIGINT NOT NULL,
    total_seconds BIGINT NOT NULL,
    PRIMARY KEY (version_id, branch_no, cohort_day, touchpoint, bucket)
);

-- One row an answer that belongs to a touchpoint, written in the answer's transaction; folded into score_counter.
CREATE TABLE survey_score (
    id BIGINT NOT NULL AUTO_INCREMENT,
    instance_id BIGINT NOT NULL,
    customer_id BIGINT NOT NULL,
    version_id INT NOT NULL,
    branch_no VARCHAR(20) NOT NULL,
    touchpoint VARCHAR(255) NOT NULL,
    metric VARCHAR(10) NOT NULL,
    scale_version VARCHAR(40) NOT NULL,
    score INT NOT NULL,
    answered_at DATETIME(3) NOT NULL,
    folded BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (id)
);
CREATE INDEX idx_survey_score_folded ON survey_score (folded, id);
CREATE INDEX idx_survey_score_version ON survey_score (version_id, answered_at);

-- By the day of the answer. top and bottom are what the metric's formula counts: promoters and detractors of NPS,
-- the satisfied of CSAT, those who found it easy of CES.
CREATE TABLE score_counter (
    version_id INT NOT NULL,
    branch_no VARCHAR(20) NOT NULL,
    answer_day DATE NOT NULL,
    touchpoint VARCHAR(255) NOT NULL,
    metric VARCHAR(10) NOT NULL,
    n BIGINT NOT NULL,
    top_n BIGINT NOT NULL,
    bottom_n BIGINT NOT NULL,
    PRIMARY KEY (version_id, branch_no, answer_day, touchpoint, metric)
);

-- A row asks for all counters to be made anew, as after a step that adds some.
CREATE TABLE counter_rebuild (
    asked_by VARCHAR(40) NOT NULL PRIMARY KEY
);

-- Entrants of a touchpoint by the week (its Monday, in the bank's zone) of entrance, branch and kind of customer:
-- what branches are compared by on the same mix. ended: completed or left.
CREATE TABLE touchpoint_mix (
    version_id INT NOT NULL,
    touchpoint VARCHAR(255) NOT NULL,
    cohort_week DATE NOT NULL,
    branch_no VARCHAR(20) NOT NULL,
    stratum VARCHAR(40) NOT NULL,
    entered BIGINT NOT NULL,
    ended BIGINT NOT NULL,
    breakpoints BIGINT NOT NULL,
    PRIMARY KEY (version_id, touchpoint, cohort_week, branch_no, stratum)
);

-- Who reached the journey's goal, by the days (of 24 hours) since the entry that were over then: shares within a
-- stated time, with those still on the way counted for as long as they have been watched.
CREATE TABLE goal_counter (
    version_id INT NOT NULL,
    branch_no VARCHAR(20) NOT NULL,
    cohort_day DATE NOT NULL,
    goal_day INT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (version_id, branch_no, cohort_day, goal_day)
);
