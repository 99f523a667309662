-- Version 2: what a model has answered to reports that are not finished, so that a run that ends
-- in the middle of them does not ask it again. Emptied as the reports are finished.
CREATE TABLE answers (
    key TEXT PRIMARY KEY,
    answer TEXT NOT NULL
) STRICT, WITHOUT ROWID;
