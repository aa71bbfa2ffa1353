-- Whom complaints of a case are about: each of them, for good. One recusal never frees another person.
CREATE TABLE case_recusal (
  case_id  BIGINT      NOT NULL,
  username VARCHAR(64) NOT NULL,
  at       DATETIME(3) NOT NULL,
  PRIMARY KEY (case_id, username)
);
CREATE INDEX case_recusal_person ON case_recusal (username, case_id);
INSERT INTO case_recusal (case_id, username, at)
  SELECT id, recused_name, opened_at FROM recovery_case WHERE recused_name IS NOT NULL;
ALTER TABLE recovery_case DROP COLUMN recused_name;

-- Whoever ever set or changed the goodwill of a case: none of them approves it.
CREATE TABLE case_amount (
  id      BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_id BIGINT      NOT NULL,
  at      DATETIME(3) NOT NULL,
  who     VARCHAR(64) NOT NULL,
  amount  DECIMAL(14, 2)
);
CREATE INDEX case_amount_case ON case_amount (case_id, id);
INSERT INTO case_amount (case_id, at, who, amount)
  SELECT id, opened_at, proposed_by, goodwill_amount FROM recovery_case
  WHERE proposed_by IS NOT NULL AND goodwill_amount IS NOT NULL;

ALTER TABLE recovery_case ADD COLUMN opened_by VARCHAR(64);
-- The approval covers this amount and no other.
ALTER TABLE recovery_case ADD COLUMN approved_amount DECIMAL(14, 2);
UPDATE recovery_case SET approved_amount = goodwill_amount WHERE approved_by IS NOT NULL;
ALTER TABLE recovery_case ADD COLUMN extension_asked_by VARCHAR(64);
-- How the case stood when its legal deadline passed (met, missed), for good; and the deadline that was missed.
ALTER TABLE recovery_case ADD COLUMN legal_outcome VARCHAR(8);
ALTER TABLE recovery_case ADD COLUMN missed_deadline DATETIME(3);
UPDATE recovery_case SET legal_outcome = 'missed', missed_deadline = legal_deadline WHERE closed_at > legal_deadline;
CREATE INDEX recovery_case_opener ON recovery_case (opened_by, received_at);

-- All passages of a case: a case opened anew has a further one, and whoever must not see the case must see none of them.
CREATE TABLE case_passage (
  instance_id BIGINT NOT NULL PRIMARY KEY,
  case_id     BIGINT NOT NULL
);
CREATE INDEX case_passage_case ON case_passage (case_id);
INSERT INTO case_passage (instance_id, case_id)
  SELECT instance_id, MAX(id) FROM recovery_case WHERE instance_id IS NOT NULL GROUP BY instance_id;
