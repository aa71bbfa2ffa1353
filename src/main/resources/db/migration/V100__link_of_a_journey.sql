-- A journey's own message may carry the way back before anything is late: such a link belongs to the passage, and leads
-- to whatever of it is broken when the customer opens it.
ALTER TABLE resume_link MODIFY COLUMN breakpoint_id BIGINT NULL;
ALTER TABLE resume_link ADD COLUMN instance_id BIGINT NULL;
ALTER TABLE resume_link ADD COLUMN customer_id BIGINT NULL;
CREATE INDEX idx_resume_link_customer ON resume_link (customer_id, created_at);
