-- Days on which the bank's staffed channels rest, or work though it is a weekend.
-- China 2026: General Office of the State Council, notice on the arrangement of some holidays in 2026 (国务院办公厅
-- 关于2026年部分节假日安排的通知, 国办发明电〔2025〕7号, 4 November 2025).
CREATE TABLE bank_day (
    first_day DATE NOT NULL PRIMARY KEY,
    last_day DATE NOT NULL,
    day_off BOOLEAN NOT NULL,
    name VARCHAR(100) NOT NULL,
    name_zh VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL
);
INSERT INTO bank_day (first_day, last_day, day_off, name, name_zh) VALUES
    ('2026-01-01', '2026-01-03', TRUE, 'New Year', '元旦'),
    ('2026-01-04', '2026-01-04', FALSE, 'Make-up workday for New Year', '元旦调休上班'),
    ('2026-02-14', '2026-02-14', FALSE, 'Make-up workday for Spring Festival', '春节调休上班'),
    ('2026-02-15', '2026-02-23', TRUE, 'Spring Festival', '春节'),
    ('2026-02-28', '2026-02-28', FALSE, 'Make-up workday for Spring Festival', '春节调休上班'),
    ('2026-04-04', '2026-04-06', TRUE, 'Qingming', '清明节'),
    ('2026-05-01', '2026-05-05', TRUE, 'Labour Day', '劳动节'),
    ('2026-05-09', '2026-05-09', FALSE, 'Make-up workday for Labour Day', '劳动节调休上班'),
    ('2026-06-19', '2026-06-21', TRUE, 'Dragon Boat Festival', '端午节'),
    ('2026-09-20', '2026-09-20', FALSE, 'Make-up workday for National Day', '国庆节调休上班'),
    ('2026-09-25', '2026-09-27', TRUE, 'Mid-Autumn Festival', '中秋节'),
    ('2026-10-01', '2026-10-07', TRUE, 'National Day', '国庆节'),
    ('2026-10-10', '2026-10-10', FALSE, 'Make-up workday for National Day', '国庆节调休上班');

-- A customer's own appointment: nobody waits for the customer between booking and meeting. ended_at: when it took
-- place, was cancelled, or another one took its place.
CREATE TABLE customer_appointment (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    customer_id BIGINT NOT NULL,
    booked_at DATETIME(3) NOT NULL,
    meets_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NOT NULL
);
CREATE INDEX idx_customer_appointment ON customer_appointment (customer_id, ended_at);

-- The patience itself and when it began to run, so that what stops the clock can be taken off however often it is
-- asked; and what holds it now.
ALTER TABLE open_touchpoint ADD COLUMN runs_from DATETIME(3) NULL;
ALTER TABLE open_touchpoint ADD COLUMN patience_seconds BIGINT NULL;
ALTER TABLE open_touchpoint ADD COLUMN held_until DATETIME(3) NULL;
ALTER TABLE open_touchpoint ADD COLUMN held_because VARCHAR(20) NULL;
UPDATE open_touchpoint
SET runs_from = entered_at, patience_seconds = TIMESTAMPDIFF(SECOND, entered_at, patience_due_at);
