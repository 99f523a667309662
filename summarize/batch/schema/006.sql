-- Version 6: all that a figure says. NULL where the text does not say it, and in what was entered
-- before this version.
ALTER TABLE figures ADD COLUMN sign TEXT;
ALTER TABLE figures ADD COLUMN rate TEXT;
ALTER TABLE figures ADD COLUMN role TEXT;
ALTER TABLE figures ADD COLUMN direction TEXT;
ALTER TABLE figures ADD COLUMN part TEXT;
ALTER TABLE figures ADD COLUMN stage TEXT;
