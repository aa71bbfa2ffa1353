-- The version by which a passage entered, where it has been moved to another since: what was entered there stays there.
ALTER TABLE journey_instance ADD COLUMN entry_version_id INT;
