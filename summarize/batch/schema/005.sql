-- Version 5: feeds as inboxes.
-- The feeds that were inboxes (`summarize batch feed:https://…`), and their items.
-- `etag` and `modified` are the server's marks of what was read last, kept when all of it was.
CREATE TABLE feeds (
    url TEXT PRIMARY KEY,
    title TEXT,
    etag TEXT,
    modified TEXT,
    asked TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- An item is taken once. `item` is the feed's own name for it (guid, id, or its link); `tries` is
-- how often its page was asked for in vain.
CREATE TABLE feed_items (
    feed TEXT NOT NULL REFERENCES feeds ON DELETE CASCADE,
    item TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    taken TEXT,
    PRIMARY KEY (feed, item)
) STRICT, WITHOUT ROWID;
