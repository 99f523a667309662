-- Version 1 of the state of a batch folder. Documented in docs/state.md.
-- Times are UTC, ISO 8601 with milliseconds, so that they sort as text.

-- A call of `summarize batch`. `token` names the lock file that its process holds while it lives.
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    host TEXT NOT NULL,
    pid INTEGER NOT NULL,
    engine TEXT NOT NULL CHECK (engine IN ('local', 'ray')),
    program TEXT NOT NULL,
    options TEXT NOT NULL CHECK (json_valid(options)),
    started TEXT NOT NULL,
    ended TEXT,
    end_reason TEXT CHECK (end_reason IN ('finished', 'interrupted', 'failed', 'died')),
    CHECK ((ended IS NULL) = (end_reason IS NULL))
) STRICT;
CREATE INDEX runs_active ON runs (id) WHERE ended IS NULL;

-- The model that a run used for a source language.
CREATE TABLE run_models (
    run_id INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    adapter TEXT,
    PRIMARY KEY (run_id, language)
) STRICT, WITHOUT ROWID;

-- A request to do finished reports again. While `finished` is null, the same request goes on.
CREATE TABLE redos (
    id INTEGER PRIMARY KEY,
    options TEXT NOT NULL CHECK (json_valid(options)),
    started TEXT NOT NULL,
    finished TEXT
) STRICT;

-- A report, known by its content. `name` is what its outputs are called.
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    name TEXT NOT NULL UNIQUE,
    file_name TEXT NOT NULL,
    size INTEGER NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('waiting', 'running', 'done', 'flagged', 'failed', 'withdrawn')),
    run_id INTEGER REFERENCES runs,
    redo_id INTEGER REFERENCES redos,
    attempts INTEGER NOT NULL DEFAULT 0,
    deaths INTEGER NOT NULL DEFAULT 0,
    language TEXT,
    title TEXT,
    date TEXT,
    publisher TEXT,
    sentences INTEGER,
    queued TEXT NOT NULL,
    started TEXT,
    finished TEXT,
    CHECK (state <> 'running' OR run_id IS NOT NULL),
    CHECK (state NOT IN ('done', 'flagged') OR finished IS NOT NULL)
) STRICT;
CREATE INDEX documents_queue ON documents (state, deaths, attempts, id);
CREATE INDEX documents_running ON documents (run_id) WHERE state = 'running';
CREATE INDEX documents_finished ON documents (finished) WHERE finished IS NOT NULL;

-- The report's bytes, deflated (zlib), so that a file deleted meanwhile is not lost.
CREATE TABLE contents (
    document_id INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
    deflated BLOB NOT NULL
) STRICT;

-- Where a content was last seen. `stamp` tells whether the file has changed since `hashed` (ns).
CREATE TABLE files (
    path TEXT PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    stamp TEXT NOT NULL,
    hashed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX files_document ON files (document_id);

-- A summary of a report, one for each length.
CREATE TABLE outputs (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    run_id INTEGER NOT NULL REFERENCES runs,
    length TEXT NOT NULL,
    headline TEXT,
    summary TEXT NOT NULL,
    UNIQUE (document_id, length)
) STRICT;

-- The files of a summary. `path` is relative to the batch folder, `sha256` that of the bytes.
CREATE TABLE output_files (
    output_id INTEGER NOT NULL REFERENCES outputs ON DELETE CASCADE,
    format TEXT NOT NULL,
    path TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (output_id, format)
) STRICT, WITHOUT ROWID;

-- Each figure and its fate. The invented ones have no source: `place` says where they stand, and
-- `output_id` in which summary, if it was there.
CREATE TABLE figures (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    output_id INTEGER REFERENCES outputs ON DELETE CASCADE,
    fate TEXT NOT NULL CHECK (fate IN ('kept', 'missing', 'changed', 'invented')),
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    number REAL,
    unit TEXT,
    exactness TEXT NOT NULL,
    text TEXT NOT NULL,
    target TEXT,
    place TEXT NOT NULL,
    source_sentence TEXT,
    target_sentence TEXT
) STRICT;
CREATE INDEX figures_document ON figures (document_id);
CREATE INDEX figures_kind ON figures (kind, number);

-- Which summaries say a figure.
CREATE TABLE summary_figures (
    figure_id INTEGER NOT NULL REFERENCES figures ON DELETE CASCADE,
    output_id INTEGER NOT NULL REFERENCES outputs ON DELETE CASCADE,
    PRIMARY KEY (figure_id, output_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX summary_figures_output ON summary_figures (output_id);

-- What the checks could not confirm; `output_id` is null for sentences of the translation.
CREATE TABLE flags (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    output_id INTEGER REFERENCES outputs ON DELETE CASCADE,
    place TEXT NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX flags_document ON flags (document_id);

-- Every attempt that failed.
CREATE TABLE failures (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    run_id INTEGER REFERENCES runs,
    attempt INTEGER NOT NULL,
    at TEXT NOT NULL,
    error TEXT NOT NULL,
    message TEXT NOT NULL,
    traceback TEXT NOT NULL
) STRICT;
CREATE INDEX failures_document ON failures (document_id);

-- What full-text search looks in: the titles (source and target), all summaries, the translation.
CREATE TABLE texts (
    document_id INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    translation TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
    title, summary, translation,
    content = 'texts', content_rowid = 'document_id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER texts_inserted AFTER INSERT ON texts BEGIN
    INSERT INTO search (rowid, title, summary, translation)
    VALUES (new.document_id, new.title, new.summary, new.translation);
END;
CREATE TRIGGER texts_deleted AFTER DELETE ON texts BEGIN
    INSERT INTO search (search, rowid, title, summary, translation)
    VALUES ('delete', old.document_id, old.title, old.summary, old.translation);
END;
CREATE TRIGGER texts_updated AFTER UPDATE ON texts BEGIN
    INSERT INTO search (search, rowid, title, summary, translation)
    VALUES ('delete', old.document_id, old.title, old.summary, old.translation);
    INSERT INTO search (rowid, title, summary, translation)
    VALUES (new.document_id, new.title, new.summary, new.translation);
END;
