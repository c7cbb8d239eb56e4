#!/bin/bash
# Runs once, when the database server of a layout makes its cluster; on a server of your own, run it by hand as a superuser.
# The owner migrates; the application signs in as a role that owns nothing and that the row-level policies bind.
# The passwords come from YOUBEI_OWNER_PASSWORD and YOUBEI_APP_PASSWORD, or from the files that …_FILE name; the one argument, if any, says where the server is.
set -eu
for name in YOUBEI_OWNER_PASSWORD YOUBEI_APP_PASSWORD; do
    file="${name}_FILE"
    if [ -n "${!file:-}" ]; then
        export "$name=$(cat "${!file}")"
    fi
done
psql --set ON_ERROR_STOP=1 --no-psqlrc --username "${POSTGRES_USER:-postgres}" --dbname "${1:-postgres}" \
    --set owner="$YOUBEI_OWNER_PASSWORD" --set app="$YOUBEI_APP_PASSWORD" <<'SQL'
create role youbei_owner login createrole bypassrls password :'owner';
create role youbei_app login noinherit password :'app';
create role youbei_job nologin;
grant youbei_job to youbei_app;
grant youbei_app, youbei_job to youbei_owner with admin option;
create database youbei owner youbei_owner;
revoke all on database youbei from public;
grant connect on database youbei to youbei_app;
SQL
