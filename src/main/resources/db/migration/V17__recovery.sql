-- The closed loop: one row a case. The complaint's own number makes an import idempotent.
CREATE TABLE recovery_case (
  id                 BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_no            VARCHAR(20)  NOT NULL,
  source             VARCHAR(16)  NOT NULL,
  complaint_no       VARCHAR(64),
  customer_id        BIGINT,
  branch_no          VARCHAR(16)  NOT NULL,
  received_at        DATETIME(3)  NOT NULL,
  opened_at          DATETIME(3)  NOT NULL,
  product            VARCHAR(200) CHARACTER SET utf8mb4,
  issue              VARCHAR(300) CHARACTER SET utf8mb4,
  narrative          MEDIUMTEXT   CHARACTER SET utf8mb4,
  channel            VARCHAR(32),
  origin_journey     VARCHAR(64),
  origin_touchpoint  VARCHAR(128),
  score              INT,
  severity           VARCHAR(16)  NOT NULL,
  is_complaint       BOOLEAN      NOT NULL,
  owner_role         VARCHAR(32)  NOT NULL,
  owner_name         VARCHAR(64),
  state              VARCHAR(16)  NOT NULL,
  level              INT          NOT NULL,
  legal_kind         VARCHAR(16),
  legal_deadline     DATETIME(3),
  extended_by        VARCHAR(64),
  internal_due_at    DATETIME(3),
  root_cause         VARCHAR(64)  CHARACTER SET utf8mb4,
  remedy             VARCHAR(2000) CHARACTER SET utf8mb4,
  action             VARCHAR(2000) CHARACTER SET utf8mb4,
  goodwill_amount    DECIMAL(14, 2),
  proposed_by        VARCHAR(64),
  approved_by        VARCHAR(64),
  first_contact_at   DATETIME(3),
  closed_at          DATETIME(3),
  resurvey_score     INT,
  instance_id        BIGINT,
  version            INT          NOT NULL,
  CONSTRAINT recovery_case_no UNIQUE (case_no),
  CONSTRAINT recovery_case_complaint UNIQUE (complaint_no)
);
CREATE INDEX recovery_case_branch ON recovery_case (branch_no, state, received_at);
CREATE INDEX recovery_case_received ON recovery_case (received_at);
CREATE INDEX recovery_case_customer ON recovery_case (customer_id, received_at);
CREATE INDEX recovery_case_instance ON recovery_case (instance_id);
CREATE INDEX recovery_case_cause ON recovery_case (root_cause, origin_touchpoint);

CREATE TABLE case_log (
  id       BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_id  BIGINT        NOT NULL,
  at       DATETIME(3)   NOT NULL,
  who      VARCHAR(64)   NOT NULL,
  what     VARCHAR(32)   NOT NULL,
  detail   VARCHAR(2000) CHARACTER SET utf8mb4
);
CREATE INDEX case_log_case ON case_log (case_id, id);

-- The last number given on a day; taken in blocks, so that an import asks once for all its cases.
CREATE TABLE case_number (
  opened_on DATE NOT NULL PRIMARY KEY,
  taken     INT  NOT NULL
);

-- Deadlines by regulation, in days from receipt. A new rule is a new row; the old one ends, and past cases keep it.
CREATE TABLE legal_deadline (
  kind       VARCHAR(16) NOT NULL,
  days       INT         NOT NULL,
  valid_from DATE        NOT NULL,
  valid_to   DATE,
  PRIMARY KEY (kind, valid_from)
);
INSERT INTO legal_deadline (kind, days, valid_from, valid_to) VALUES
  ('simple', 15, DATE '2000-01-01', NULL),
  ('complex', 30, DATE '2000-01-01', NULL),
  ('extension', 30, DATE '2000-01-01', NULL);

-- The outer loop: what several cases or breakpoints have in common, once for each touchpoint and reason.
CREATE TABLE improvement (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  touchpoint VARCHAR(128) NOT NULL,
  reason     VARCHAR(200) CHARACTER SET utf8mb4 NOT NULL,
  state      VARCHAR(16)  NOT NULL,
  raised_by  VARCHAR(64)  NOT NULL,
  raised_at  DATETIME(3)  NOT NULL,
  joined_at  DATETIME(3)  NOT NULL,
  note       VARCHAR(2000) CHARACTER SET utf8mb4,
  CONSTRAINT improvement_subject UNIQUE (touchpoint, reason)
);
CREATE TABLE improvement_case (
  improvement_id BIGINT NOT NULL,
  case_no        VARCHAR(20) NOT NULL,
  PRIMARY KEY (improvement_id, case_no)
);
