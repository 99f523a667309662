-- Version 4: what people do at the desk (`summarize desk`). Documented in docs/state.md.

-- Something that a person did to a report's texts, or had done. Undoing it is an action too:
-- `of_action` names the one that is undone, or done again. `stay` is one stay in one field, whose
-- savings are one action.
CREATE TABLE desk_actions (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN
        ('edit', 'wording', 'rewrite', 'term', 'restore', 'outside', 'undo', 'redo')),
    of_action INTEGER REFERENCES desk_actions ON DELETE CASCADE,
    stay TEXT,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    CHECK ((kind IN ('undo', 'redo')) = (of_action IS NOT NULL))
) STRICT;
CREATE INDEX desk_actions_document ON desk_actions (document_id);

-- The texts that an action changed: as the report's JSON has them, before and after. `length` is
-- empty for a sentence of the translation, which all summaries share.
CREATE TABLE desk_changes (
    action_id INTEGER NOT NULL REFERENCES desk_actions ON DELETE CASCADE,
    length TEXT NOT NULL,
    place TEXT NOT NULL,
    before TEXT NOT NULL CHECK (json_valid(before)),
    after TEXT NOT NULL CHECK (json_valid(after)),
    PRIMARY KEY (action_id, length, place)
) STRICT, WITHOUT ROWID;

-- The last action that a report's files hold. What came after is put into them at the next start.
CREATE TABLE desk_settled (
    document_id INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
    action_id INTEGER NOT NULL
) STRICT;

-- Approved, or sent back. The latest counts; `fingerprint` is that of the JSON it was said of.
CREATE TABLE desk_decisions (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    decision TEXT NOT NULL CHECK (decision IN ('approved', 'returned', 'reopened')),
    note TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX desk_decisions_document ON desk_decisions (document_id);

-- The desk's glossary.
CREATE TABLE desk_terms (
    id INTEGER PRIMARY KEY,
    source_language TEXT NOT NULL,
    target_language TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (source_language, target_language, source)
) STRICT;

-- What a model is asked for by a person: to write again, for other wordings, to use a term.
CREATE TABLE desk_jobs (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('rewrite', 'wordings', 'term')),
    asked TEXT NOT NULL CHECK (json_valid(asked)),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    answer TEXT CHECK (answer IS NULL OR json_valid(answer)),
    message TEXT,
    deaths INTEGER NOT NULL DEFAULT 0,
    who TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX desk_jobs_open ON desk_jobs (state, id);

-- A newsletter that is being put together, and its reports in their order.
CREATE TABLE desk_issues (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    intro TEXT NOT NULL,
    group_by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE desk_issue_reports (
    issue_id INTEGER NOT NULL REFERENCES desk_issues ON DELETE CASCADE,
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (issue_id, document_id)
) STRICT, WITHOUT ROWID;
