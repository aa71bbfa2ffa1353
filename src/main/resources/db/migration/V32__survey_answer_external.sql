-- Nothing ever delivered answers of another system's collecting.
ALTER TABLE survey_answer DROP CONSTRAINT survey_answer_external;
ALTER TABLE survey_answer DROP COLUMN external_id;
