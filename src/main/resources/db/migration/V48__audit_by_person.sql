-- The audit is also searched by who did it and by what was done.
CREATE INDEX idx_audit_who ON audit_entry (who, occurred_at);
CREATE INDEX idx_audit_action ON audit_entry (action_slug, occurred_at);
