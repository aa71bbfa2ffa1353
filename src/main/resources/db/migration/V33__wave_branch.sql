-- Who took care of the customer at the draw: a branch sees its own figures.
ALTER TABLE wave_assignment ADD COLUMN branch_no VARCHAR(20) NULL;
UPDATE wave_assignment SET branch_no =
  (SELECT i.branch_no FROM journey_instance i WHERE i.id = wave_assignment.instance_id);
