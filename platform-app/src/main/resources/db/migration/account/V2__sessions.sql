-- What sign-in needs before anybody is known: sessions, their validity, the throttle. No business data, hence no scope.
create schema if not exists session;
grant usage on schema session to youbei_app, youbei_job;

-- The tables of Spring Session 4.1 as it ships them, with its own names.
create table session.spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index spring_session_expiry on session.spring_session (expiry_time);
create index spring_session_principal on session.spring_session (principal_name);
create table session.spring_session_attributes (
  session_primary_id char(36) not null references session.spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

-- The principal under which an account's sessions are good. Whatever ends them all changes it, in the transaction of its reason:
-- sessions under the old principal are then found by no node.
create table session.validity (
  account uuid primary key,
  epoch bigint not null,
  principal varchar(100) generated always as (account::text || '.' || epoch::text) stored unique
);

-- Failed attempts by the hash of account and address, of address, of account.
create table session.throttle (
  key bytea primary key,
  failures int not null,
  first_at timestamptz not null,
  locked_until timestamptz
);
create index throttle_age on session.throttle (first_at);
-- Pairs of account and address, hashed, that a sign-in came from: a flood from elsewhere does not lock them out.
create table session.known_address (
  key bytea primary key,
  signed_in_at timestamptz not null
);
grant select, insert, update, delete on all tables in schema session to youbei_app;
grant select on session.validity to youbei_job;
