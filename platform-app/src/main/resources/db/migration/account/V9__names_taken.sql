-- Whether a name to sign in with is taken is asked for all rows of a table of accounts at once, within the scope of whoever takes it in: names are
-- unique over the whole tree. The function tells of the asked names which are taken, and of nobody else.
grant create on schema account to youbei_job;
set local role youbei_job;
create function account.names_taken(asked text[]) returns setof text
  language sql stable security definer set search_path = ''
begin atomic
  select n.name::text from account.login_name n where n.name = any (asked);
end;
revoke execute on function account.names_taken(text[]) from public;
grant execute on function account.names_taken(text[]) to youbei_app;
reset role;
revoke create on schema account from youbei_job;
