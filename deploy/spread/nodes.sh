#!/bin/bash
# Once, after the three servers are up: makes the extension in the platform's database on each, and tells the coordinator of its workers.
set -euo pipefail
cd "$(dirname "$0")"
for server in worker-1 worker-2 database; do
    docker compose exec -T "$server" psql --set ON_ERROR_STOP=1 --username postgres --dbname youbei --command 'create extension if not exists citus'
done
docker compose exec -T database psql --set ON_ERROR_STOP=1 --username postgres --dbname youbei <<'SQL'
select citus_set_coordinator_host('database', 5432);
select citus_add_node('worker-1', 5432);
select citus_add_node('worker-2', 5432);
SQL
