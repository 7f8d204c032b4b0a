package io.communityconnect.adapters.persistence.transaction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Mandate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Who the database takes a transaction for: a role and the claims its policies read, set exactly
/// as Supabase's Data API sets them, so that one set of policies serves both.
///
/// @param role one of the roles without a login
/// @param claims `request.jwt.claims` as JSON
/// @param planning Postgres' `plan_cache_mode`
/// @param audience who is shown the same rows
record DatabaseIdentity(String role, String claims, String planning, Audience audience) {
  private static final String PERSON_ROLE = "authenticated";
  private static final String SYSTEM_ROLE = "community_system";

  /// One plan for all values. A turn's statements find rows by their keys, whatever the values are,
  /// and left to itself Postgres planned the longest of them anew each time.
  private static final String PLANNED_ONCE = "force_generic_plan";

  /// What admins filter lists by may or may not be given, and the best plan depends on it. Left to
  /// itself Postgres would soon take one for all values here, too.
  private static final String PLANNED_BY_VALUES = "force_custom_plan";

  /// How many parameters taking an identity has.
  static final int PARAMETERS = 4;

  private static final String ASSUME =
      """
      select set_config('role', ?, true),
        set_config('request.jwt.claims', ?, true),
        set_config('enable_seqscan', 'off', true),
        set_config('jit', 'off', true),
        set_config('plan_cache_mode', ?, true),
        case when ? then set_config('synchronous_commit', 'off', true) end,
        set_config('search_path', current_setting('search_path') || ', extensions', true)
      """;

  static DatabaseIdentity of(Actor.Resident resident) {
    return person("user", resident)
        .withCommunity(resident.community().value().toString())
        .identity(PLANNED_ONCE, new Audience.OneResident(resident.id()));
  }

  /// Nobody is taken for an administrator who was not asked what for.
  static DatabaseIdentity of(Mandate mandate) {
    return switch (mandate.admin()) {
      case Actor.Admin admin ->
          person("admin", admin)
              .withCommunity(admin.community().value().toString())
              .identity(PLANNED_BY_VALUES, new Audience.AdminsOf(admin.community()));
      case Actor.SuperAdmin superAdmin ->
          person("super_admin", superAdmin).identity(PLANNED_BY_VALUES, new Audience.SuperAdmins());
    };
  }

  static DatabaseIdentity of(Actor.SystemTask task) {
    ObjectNode claims = JsonNodeFactory.instance.objectNode();
    claims.put("role", SYSTEM_ROLE);
    claims.put("reason", task.reason());
    return new DatabaseIdentity(
        SYSTEM_ROLE, claims.toString(), PLANNED_ONCE, new Audience.Server());
  }

  /// Takes the role and the claims until the transaction ends. Both are transaction-local, so a
  /// pooled connection cannot carry them to somebody else.
  ///
  /// Whole tables are read only where no index fits. A young table has no statistics, and plans
  /// that were made while it was nearly empty would go on scanning it.
  ///
  /// Nothing is compiled: where no index fits, that a table is read looks so dear that Postgres
  /// would compile the plan, which takes a hundred times longer than to run it.
  ///
  /// Jdbi around it would take more of a processor than the driver.
  ///
  /// Extensions are looked for in a schema of their own as well, where Supabase keeps them.
  ///
  /// @param durability whether the transaction's end waits for the disk
  void assume(Connection connection, Durability durability) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ASSUME)) {
      bind(statement, durability);
      statement.execute();
    }
  }

  /// A statement that takes the identity first, with its own results before those of the statement.
  ///
  /// @return not executed, with the first [#PARAMETERS] parameters bound
  PreparedStatement prepareBefore(Connection connection, String sql, Durability durability)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(ASSUME + ";\n" + sql);
    bind(statement, durability);
    return statement;
  }

  private void bind(PreparedStatement statement, Durability durability) throws SQLException {
    statement.setString(1, role);
    statement.setString(2, claims);
    statement.setString(3, planning);
    statement.setBoolean(4, durability == Durability.REPEATABLE);
  }

  private static Claims person(String userRole, Actor.Person person) {
    ObjectNode claims = JsonNodeFactory.instance.objectNode();
    claims.put("sub", person.id().value().toString());
    claims.put("role", PERSON_ROLE);
    claims.put("user_role", userRole);
    return new Claims(claims);
  }

  private record Claims(ObjectNode json) {
    Claims withCommunity(String communityId) {
      json.put("community_id", communityId);
      return this;
    }

    DatabaseIdentity identity(String planning, Audience audience) {
      return new DatabaseIdentity(PERSON_ROLE, json.toString(), planning, audience);
    }
  }
}
