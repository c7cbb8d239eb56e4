-- A known text under every key in use: a node with other keys, or without any, sees so as it starts and writes nothing.
-- No business data, hence no scope.
create table session.key_proof (
  id varchar(16) primary key,
  proof text not null,
  made_at timestamptz not null
);
grant select, insert on session.key_proof to youbei_app;
