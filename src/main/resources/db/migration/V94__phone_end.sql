-- The last four digits of a phone number, by which staff look for whoever hung up.
ALTER TABLE customer ADD COLUMN phone_end VARCHAR(32) GENERATED ALWAYS AS (RIGHT(phone, 4));
CREATE INDEX idx_customer_phone_end ON customer (phone_end);
