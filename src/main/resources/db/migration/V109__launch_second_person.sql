-- What whoever launches says to the journey (JSON, as the journey declares it), and who let a launch begin that waited for
-- a second person.
ALTER TABLE launch ADD COLUMN context TEXT;
ALTER TABLE launch ADD COLUMN approved_by VARCHAR(64);
ALTER TABLE launch ADD COLUMN approved_at DATETIME(3);
