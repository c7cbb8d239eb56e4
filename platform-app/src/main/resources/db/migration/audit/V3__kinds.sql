-- The trail filtered by kind of thing: the latest entries of a rare kind, found without reading those of all others.
create index entry_kind on audit.entry (subject_type, id desc);
