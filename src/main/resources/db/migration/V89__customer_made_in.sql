-- Which saving made a customer: of two that bring the same one at the same moment, one alone made it.
ALTER TABLE customer ADD COLUMN made_in VARCHAR(36) NULL;
