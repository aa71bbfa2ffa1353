-- One row an invitation, sent or withheld (suppressed holds the reason; such a row has no token).
-- The token itself is never stored, only its hash.
CREATE TABLE survey_invitation (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    token_hash    CHAR(64),
    survey_key    VARCHAR(64)  NOT NULL,
    scale_version VARCHAR(16)  NOT NULL,
    customer_id   BIGINT       NOT NULL,
    instance_id   BIGINT,
    version_id    INT,
    touchpoint    VARCHAR(128),
    suppressed    VARCHAR(32),
    invited_by    VARCHAR(64)  NOT NULL,
    created_at    DATETIME(3)  NOT NULL,
    expires_at    DATETIME(3)  NOT NULL,
    answered_at   DATETIME(3),
    CONSTRAINT survey_invitation_token UNIQUE (token_hash)
);
CREATE INDEX survey_invitation_customer ON survey_invitation (customer_id, created_at);
CREATE INDEX survey_invitation_instance ON survey_invitation (instance_id);

-- One row an answer. The scale it was given on is kept with it, so that a later scale changes no past figure.
CREATE TABLE survey_answer (
    id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    invitation_id BIGINT,
    survey_key    VARCHAR(64)   NOT NULL,
    metric        VARCHAR(8)    NOT NULL,
    scale_version VARCHAR(16)   NOT NULL,
    scale_min     INT           NOT NULL,
    scale_max     INT           NOT NULL,
    score         INT           NOT NULL,
    words         VARCHAR(2000) CHARACTER SET utf8mb4,
    customer_id   BIGINT        NOT NULL,
    instance_id   BIGINT,
    version_id    INT,
    touchpoint    VARCHAR(128),
    low_score     BOOLEAN       NOT NULL,
    answered_at   DATETIME(3)   NOT NULL,
    CONSTRAINT survey_answer_invitation UNIQUE (invitation_id)
);
CREATE INDEX survey_answer_customer ON survey_answer (customer_id, answered_at);
CREATE INDEX survey_answer_instance ON survey_answer (instance_id);
