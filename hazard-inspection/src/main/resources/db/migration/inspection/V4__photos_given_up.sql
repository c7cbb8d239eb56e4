-- An announced photo that will never come, because the person gave it up: it is asked for no more.
alter table inspection.photo add withdrawn_at timestamptz, add check (withdrawn_at is null or attachment is null);
