-- Models as they are being drawn. The revision is what two people at once meet over.
CREATE TABLE studio_draft (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind VARCHAR(8) NOT NULL,
    model_key VARCHAR(255) NOT NULL,
    name VARCHAR(300) CHARACTER SET utf8mb4 NOT NULL,
    state VARCHAR(12) NOT NULL,
    revision INT NOT NULL,
    based_on INT,
    model MEDIUMTEXT CHARACTER SET utf8mb4 NOT NULL,
    created_by VARCHAR(64) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    changed_by VARCHAR(64) NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    submitted_by VARCHAR(64),
    submitted_at DATETIME(3),
    note VARCHAR(1000) CHARACTER SET utf8mb4,
    decided_by VARCHAR(64),
    decided_at DATETIME(3),
    answer VARCHAR(1000) CHARACTER SET utf8mb4,
    version INT
);
CREATE INDEX idx_studio_draft_state ON studio_draft (state, model_key);

-- Everybody who has drawn on a draft; none of them may approve it.
CREATE TABLE studio_draft_author (
    draft_id BIGINT NOT NULL,
    username VARCHAR(64) NOT NULL,
    PRIMARY KEY (draft_id, username)
);
