#!/bin/sh
# Run once by the postgres image, when its database is made: the role that the application signs in as.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$APP_DATABASE_PASSWORD" --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" <<'SQL'
create role rapport_app login nosuperuser nobypassrls password :'password';
SQL
