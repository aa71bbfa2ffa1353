-- The engine ships no index on the due date: with 200,000 timers, finding the due ones takes 390 ms without it.
CREATE INDEX jl_idx_job_duedate ON ACT_RU_JOB (DUEDATE_);

-- Held by whoever does what one node at a time may do, such as adding up numbers.
CREATE TABLE due_work_lease (
    name VARCHAR(40) NOT NULL PRIMARY KEY
);
