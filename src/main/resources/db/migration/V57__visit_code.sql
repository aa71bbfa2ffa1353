-- The code a customer shows from the bank's app: good for minutes, once, and for colleagues who may see the customer.
CREATE TABLE visit_code (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code        CHAR(6)     NOT NULL,
    customer_id BIGINT      NOT NULL,
    expires_at  DATETIME(3) NOT NULL,
    used_at     DATETIME(3) NULL
);
CREATE INDEX idx_visit_code_code ON visit_code (code, expires_at);
CREATE INDEX idx_visit_code_customer ON visit_code (customer_id, expires_at);
CREATE INDEX idx_visit_code_expires ON visit_code (expires_at);
