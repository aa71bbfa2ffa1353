-- The person a complaint is about must neither own nor work the case.
ALTER TABLE recovery_case ADD COLUMN recused_name VARCHAR(64) NULL;

-- In whose care a passage is now, where that is no longer the branch it entered at. Figures stay with the branch of entry.
ALTER TABLE journey_instance ADD COLUMN care_branch_no VARCHAR(20) NULL;
