-- Touchpoints with patience that are open now; found by due date alone, gone as soon as they are passed or left.
CREATE TABLE open_touchpoint (
    instance_id BIGINT NOT NULL,
    touchpoint VARCHAR(100) NOT NULL,
    entered_at DATETIME(3) NOT NULL,
    version_id INT NOT NULL,
    patience_due_at DATETIME(3) NOT NULL,
    PRIMARY KEY (instance_id, touchpoint, entered_at)
);
CREATE INDEX idx_open_touchpoint_due ON open_touchpoint (patience_due_at);

CREATE TABLE breakpoint (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    instance_id BIGINT NOT NULL,
    customer_id BIGINT NULL,
    journey_key VARCHAR(100) NOT NULL,
    version_id INT NOT NULL,
    branch_no VARCHAR(20) NOT NULL,
    touchpoint VARCHAR(100) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    status VARCHAR(20) NOT NULL,
    entered_at DATETIME(3) NOT NULL,
    detected_at DATETIME(3) NOT NULL,
    reconnect_started_at DATETIME(3) NULL,
    follow_up VARCHAR(64) NULL,
    closed_at DATETIME(3) NULL
);
CREATE INDEX idx_breakpoint_instance ON breakpoint (instance_id, touchpoint);
CREATE INDEX idx_breakpoint_board ON breakpoint (status, branch_no, detected_at);
CREATE INDEX idx_breakpoint_customer ON breakpoint (customer_id, detected_at);
