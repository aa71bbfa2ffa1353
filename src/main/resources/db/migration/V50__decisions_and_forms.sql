-- Who brought a deployment, and why: the engine knows only when. What came with the product has no row.
CREATE TABLE deployment_by (
  deployment_id VARCHAR(64) NOT NULL PRIMARY KEY,
  username VARCHAR(64) NOT NULL,
  note VARCHAR(1000) CHARACTER SET utf8mb4
);

-- The fields of a form carry their labels, and there may be many.
ALTER TABLE work_task MODIFY COLUMN form_fields MEDIUMTEXT NOT NULL;
