-- What the bank says of the facts that files bring: a column that nobody has spoken of is sensitive and known always.
CREATE TABLE fact_definition (
    fact_key   VARCHAR(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    label      VARCHAR(120) NULL,
    is_sensitive BOOLEAN    NOT NULL,
    known_from VARCHAR(20)  NOT NULL,
    changed_at DATETIME(3)  NOT NULL,
    changed_by VARCHAR(64)  NOT NULL
) DEFAULT CHARSET = utf8mb4;
