-- The customer's way back: the token itself is never stored, only its hash. The visit code is shown at the counter to
-- colleagues who may see the customer anyway, and is good as long as the link.
CREATE TABLE resume_link (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    token_hash CHAR(64) NOT NULL,
    breakpoint_id BIGINT NOT NULL,
    branch_no VARCHAR(20) NOT NULL,
    visit_code CHAR(6) NOT NULL,
    contact_id BIGINT NULL,
    sent_by VARCHAR(64) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    used_at DATETIME(3) NULL,
    CONSTRAINT resume_link_token UNIQUE (token_hash)
);
CREATE INDEX idx_resume_link_breakpoint ON resume_link (breakpoint_id, id);
CREATE INDEX idx_resume_link_code ON resume_link (visit_code, expires_at);
