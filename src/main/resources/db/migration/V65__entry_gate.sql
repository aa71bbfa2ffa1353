-- One row for each customer and journey, locked before anything is decided about an entry: whoever lets a customer in,
-- whatever the re-entry rule is.
CREATE TABLE journey_gate (
  customer_id BIGINT NOT NULL,
  journey_key VARCHAR(255) NOT NULL,
  PRIMARY KEY (customer_id, journey_key)
);
