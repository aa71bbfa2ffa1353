-- When a follow-up that the model draws began while the patience still ran.
ALTER TABLE open_touchpoint ADD COLUMN follow_up_at DATETIME(3) NULL;
