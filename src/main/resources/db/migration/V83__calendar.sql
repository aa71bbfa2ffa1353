-- Days known by decree, or expected until the decree for their year is out: statutory days off by the regulation on
-- public holidays (全国年节及纪念日放假办法, in force since 1 January 2025), without make-up days.
ALTER TABLE bank_day ADD COLUMN expected BOOLEAN DEFAULT FALSE NOT NULL;
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
