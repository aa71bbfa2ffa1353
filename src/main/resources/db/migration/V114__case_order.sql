-- The order of the list of cases: deadline by law, first contact due, the customer's value (0 is the highest). What has
-- no such deadline comes after what has one (year 9998), and what has ended after all of them (year 9999).
ALTER TABLE recovery_case ADD COLUMN worth INT DEFAULT 9 NOT NULL;
UPDATE recovery_case SET worth = COALESCE((
    SELECT CASE c.tier WHEN 'PRIVATE' THEN 0 WHEN 'WEALTH' THEN 1 WHEN 'GROWTH' THEN 2 ELSE 3 END
    FROM customer c WHERE c.id = recovery_case.customer_id), 9);
ALTER TABLE recovery_case ADD COLUMN law_order DATETIME(3) GENERATED ALWAYS AS (
    CASE WHEN state IN ('open', 'contacted', 'remedy')
         THEN COALESCE(legal_deadline, CAST('9998-01-01 00:00:00' AS DATETIME))
         ELSE CAST('9999-01-01 00:00:00' AS DATETIME) END);
ALTER TABLE recovery_case ADD COLUMN due_order DATETIME(3) GENERATED ALWAYS AS (
    CASE WHEN state NOT IN ('open', 'contacted', 'remedy') THEN CAST('9999-01-01 00:00:00' AS DATETIME)
         WHEN first_contact_at IS NULL AND internal_due_at IS NOT NULL THEN internal_due_at
         ELSE CAST('9998-01-01 00:00:00' AS DATETIME) END);
ALTER TABLE recovery_case ADD COLUMN value_order INT GENERATED ALWAYS AS (
    CASE WHEN state IN ('open', 'contacted', 'remedy') THEN worth ELSE 99 END);
CREATE INDEX recovery_case_law ON recovery_case (law_order, due_order, value_order, id DESC);
CREATE INDEX recovery_case_branch_law ON recovery_case (branch_no, law_order, due_order, value_order, id DESC);
CREATE INDEX recovery_case_due ON recovery_case (due_order, law_order, value_order, id DESC);
CREATE INDEX recovery_case_value ON recovery_case (value_order, law_order, due_order, id DESC);
CREATE INDEX recovery_case_opened ON recovery_case (opened_at, id);
