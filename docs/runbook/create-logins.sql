-- The two logins of the server, for a Postgres of your own. Neither owns a table nor bypasses row level
-- security; the migrations let each take just the role it needs. Run once as a superuser, with
-- passwords of your own.
create role community_app login noinherit password 'local-only';
create role community_worker login noinherit password 'local-only';
