-- Days on which the bank's staffed channels rest, or work though it is a weekend.
-- China 2026: General Office of the State Council, notice on the arrangement of some holidays in 2026 (国务院办公厅
-- 关于2026年部分节假日安排的通知, 国办发明电〔2025〕7号, 4 November 2025).
CREATE TABLE bank_day (
    first_day DATE NOT NULL PRIMARY KEY,
    last_day DATE NOT NULL,
    day_off BOOLEAN NOT NULL,
    name VARCHAR(100) NOT NULL,
    name_zh VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    -- Days known by decree, or expected until the decree for their year is out: statutory days off by the regulation on
    -- public holidays (全国年节及纪念日放假办法, in force since 1 January 2025), without make-up days.
    expected BOOLEAN DEFAULT FALSE NOT NULL
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
INSERT INTO bank_day (first_day, last_day, day_off, name, name_zh, expected) VALUES
    ('2027-01-01', '2027-01-01', TRUE, 'New Year', '元旦', TRUE),
    ('2027-02-05', '2027-02-08', TRUE, 'Spring Festival', '春节', TRUE),
    ('2027-04-05', '2027-04-05', TRUE, 'Qingming', '清明节', TRUE),
    ('2027-05-01', '2027-05-02', TRUE, 'Labour Day', '劳动节', TRUE),
    ('2027-06-09', '2027-06-09', TRUE, 'Dragon Boat Festival', '端午节', TRUE),
    ('2027-09-15', '2027-09-15', TRUE, 'Mid-Autumn Festival', '中秋节', TRUE),
    ('2027-10-01', '2027-10-03', TRUE, 'National Day', '国庆节', TRUE);

-- The hours in which the bank's own people work; day_kind WORKDAY (Monday to Friday and make-up workdays), WEEKEND,
-- HOLIDAY. No row of a kind that is in force: nobody works then. valid_until is the first day that no longer counts.
CREATE TABLE working_hours (
    day_kind VARCHAR(10) NOT NULL,
    valid_from DATE NOT NULL,
    valid_until DATE NULL,
    opens TIME NOT NULL,
    closes TIME NOT NULL,
    PRIMARY KEY (day_kind, valid_from)
);
INSERT INTO working_hours (day_kind, valid_from, valid_until, opens, closes) VALUES
    ('WORKDAY', '2020-01-01', NULL, '09:00:00', '18:00:00');
