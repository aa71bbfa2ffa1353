-- What a search compares, in lower case and by the sign, so that a prefix finds the same on every database and by an
-- index.
ALTER TABLE customer ADD COLUMN number_search VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
ALTER TABLE customer ADD COLUMN name_search VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
UPDATE customer SET number_search = LOWER(customer_no), name_search = LOWER(name);
CREATE INDEX idx_customer_number_search ON customer (number_search);
CREATE INDEX idx_customer_name_search ON customer (name_search);
DROP INDEX idx_customer_name ON customer;

ALTER TABLE recovery_case ADD COLUMN number_search VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
ALTER TABLE recovery_case ADD COLUMN complaint_search VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
UPDATE recovery_case SET number_search = LOWER(case_no), complaint_search = LOWER(complaint_no);
CREATE INDEX recovery_case_number_search ON recovery_case (number_search);
CREATE INDEX recovery_case_complaint_search ON recovery_case (complaint_search);
