package io.communityconnect.adapters.persistence.isolation;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What the database's own catalogue says about who may do what. Looked at as the tables' owner; a
/// schema of the extensions, or of somebody else, is not ours to judge.
record SecurityCatalogue(Handle owner) {
  /// Flyway's own table: written by the owner alone, so that it cannot be forced.
  private static final String HISTORY = "flyway_schema_history";

  private static final String OURS =
      """
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname !~ '^(pg_|information_schema$)'
        and pg_get_userbyid(c.relowner) = current_user
        and not exists (
          select from pg_depend d
          where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
        and c.relname <> 'flyway_schema_history'
      """;

  private static final List<String> FLAWS =
      List.of(
          """
          select c.relname || ': row level security is not enabled and forced'
          {ours} and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
          """,
          """
          select c.relname || ': has no policy'
          {ours} and c.relkind in ('r', 'p')
            and not exists (select from pg_policy p where p.polrelid = c.oid)
          """,
          """
          select c.relname || ': no policy can guard it'
          {ours} and c.relkind in ('m', 'f')
          """,
          """
          select c.relname || ': the view shows what its owner sees'
          {ours} and c.relkind = 'v'
            and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']
          """,
          """
          select c.relname || ': policy ' || p.polname || ' does not check what is written'
          from pg_policy p join (select c.* {ours}) c on c.oid = p.polrelid
          where p.polcmd in ('a', 'w', '*') and p.polwithcheck is null
          """,
          """
          select c.relname || ': policy ' || p.polname || ' is for everybody'
          from pg_policy p join (select c.* {ours}) c on c.oid = p.polrelid
          where p.polroles && array[0::oid, 'anon'::regrole::oid]
          """,
          """
          select c.relname || ': ' || coalesce(r.rolname, 'everybody') || ' may ' || a.privilege_type
          from (select c.* {ours}) c, aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
          where a.grantee <> c.relowner
            and (coalesce(r.rolname, '') not in ('authenticated', 'community_system')
              or a.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'USAGE'))
          """,
          """
          select p.proname || ': runs with the rights of its owner and the caller''s search_path'
          from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where p.prosecdef and n.nspname !~ '^(pg_|information_schema$)'
            and pg_get_userbyid(p.proowner) = current_user
            and not exists (select from unnest(p.proconfig) s where s like 'search_path=%')
          """);

  private static final List<String> FLAWS_OF_A_LOGIN =
      List.of(
          """
          select rolname || ': has rights beyond logging in' from pg_roles
          where rolname = :login
            and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
          """,
          """
          select rolname || ': has its roles'' rights without taking them' from pg_roles
          where rolname = :login and rolcanlogin and rolinherit
          """,
          """
          select :login || ': owns something' where exists (
            select from pg_shdepend d
            where d.deptype = 'o' and d.refclassid = 'pg_authid'::regclass
              and d.refobjid = (select oid from pg_roles where rolname = :login))
          """,
          """
          select :login || ': may become ' || r.rolname from pg_roles r
          where r.rolname <> :login and pg_has_role(:login, r.oid, 'MEMBER') and r.rolname <> :role
          """);

  /// All tables of ours, but for Flyway's.
  List<String> tables() {
    return names("select c.relname {ours} and c.relkind in ('r', 'p') order by 1");
  }

  /// All views of ours.
  List<String> views() {
    return names("select c.relname {ours} and c.relkind = 'v' order by 1");
  }

  /// What is wrong with tables, views, policies, grants and functions.
  List<String> flaws() {
    List<String> flaws = new ArrayList<>();
    FLAWS.forEach(query -> flaws.addAll(names(query)));
    flaws.addAll(
        owner
            .createQuery(
                """
                select relname || ': is open' from pg_class
                where oid = to_regclass(:history) and not relrowsecurity
                """)
            .bind("history", HISTORY)
            .mapTo(String.class)
            .list());
    return flaws;
  }

  /// What is wrong with a login.
  ///
  /// @param role the only one that it may take
  List<String> flaws(String login, String role) {
    List<String> flaws = new ArrayList<>();
    for (String query : FLAWS_OF_A_LOGIN) {
      flaws.addAll(
          owner
              .createQuery(query)
              .bind("login", login)
              .bind("role", role)
              .mapTo(String.class)
              .list());
    }
    return flaws;
  }

  private List<String> names(String query) {
    return owner.createQuery(query.replace("{ours}", OURS)).mapTo(String.class).list();
  }
}
