CREATE TABLE branch (
    branch_no   VARCHAR(12)  NOT NULL PRIMARY KEY,
    branch_name VARCHAR(120) NOT NULL,
    name_zh     VARCHAR(120) NOT NULL,
    time_zone   VARCHAR(60)  NULL
) DEFAULT CHARSET = utf8mb4;
-- Customers and complaints for whom no branch is known belong to the head office: it is always there.
INSERT INTO branch (branch_no, branch_name, name_zh) VALUES ('000', 'Head office', '总行');

CREATE TABLE staff_account (
    username      VARCHAR(63)  NOT NULL PRIMARY KEY,
    display_name  VARCHAR(120) NOT NULL,
    branch_no     VARCHAR(12)  NULL,
    password_hash VARCHAR(120) NOT NULL,
    active        BOOLEAN      NOT NULL,
    created_at    DATETIME(3)  NOT NULL,
    CONSTRAINT fk_staff_branch FOREIGN KEY (branch_no) REFERENCES branch (branch_no)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE staff_role (
    username  VARCHAR(63) NOT NULL,
    role_slug VARCHAR(40) NOT NULL,
    PRIMARY KEY (username, role_slug),
    CONSTRAINT fk_role_account FOREIGN KEY (username) REFERENCES staff_account (username) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE audit_entry (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    occurred_at  DATETIME(3)  NOT NULL,
    who          VARCHAR(63)  NOT NULL,
    branch_no    VARCHAR(12)  NULL,
    action_slug  VARCHAR(60)  NOT NULL,
    subject_type VARCHAR(40)  NOT NULL,
    subject_id   VARCHAR(120) NOT NULL,
    details      VARCHAR(4000) NULL
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX idx_audit_at ON audit_entry (occurred_at);
CREATE INDEX idx_audit_subject ON audit_entry (subject_id, occurred_at);
CREATE INDEX idx_audit_branch ON audit_entry (branch_no, occurred_at);
-- The audit is also searched by who did it and by what was done.
CREATE INDEX idx_audit_who ON audit_entry (who, occurred_at);
CREATE INDEX idx_audit_action ON audit_entry (action_slug, occurred_at);
CREATE INDEX idx_audit_who_action ON audit_entry (who, action_slug, occurred_at);
CREATE INDEX idx_audit_branch_action ON audit_entry (branch_no, action_slug, occurred_at);
