-- The version of the script that was shown to whoever finished the task.
ALTER TABLE work_task ADD COLUMN script_version VARCHAR(40) NULL;
