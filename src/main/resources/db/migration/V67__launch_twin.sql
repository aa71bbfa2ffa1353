-- The same launch asked for twice at once, as by a double click, is one.
ALTER TABLE launch ADD COLUMN twin_guard VARCHAR(64);
ALTER TABLE launch ADD CONSTRAINT uq_launch_twin UNIQUE (twin_guard);
