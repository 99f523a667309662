-- Version 3: the Parquet parts that hold finished reports (`summarize batch --engine ray`).
-- A part of which a report has been done again since is stale, and written anew.
ALTER TABLE documents ADD COLUMN part INTEGER;
CREATE INDEX documents_part ON documents (part);
CREATE TABLE stale_parts (
    part INTEGER PRIMARY KEY
) STRICT;
