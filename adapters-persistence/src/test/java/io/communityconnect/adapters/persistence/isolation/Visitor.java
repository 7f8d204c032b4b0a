package io.communityconnect.adapters.persistence.isolation;

/// Somebody who looks at Anna's rows, with claims as Supabase's tokens have them.
enum Visitor {
  ANNA("authenticated", person("a0000000-0000-7000-8000-000000000001", "user", House.CANARY)),
  /// A resident of the same community.
  NEIGHBOUR("authenticated", person("b0000000-0000-7000-8000-000000000001", "user", House.CANARY)),
  /// A token of that community whose person is not known.
  STRANGER_HERE(
      "authenticated", person("b0000000-0000-7000-8000-0000000000ff", "user", House.CANARY)),
  ADMIN_HERE(
      "authenticated", person("b0000000-0000-7000-8000-000000000002", "admin", House.CANARY)),
  ADMIN_ELSEWHERE(
      "authenticated", person("d0000000-0000-7000-8000-000000000002", "admin", House.OTHER)),
  SUPER_ADMIN(
      "authenticated",
      """
      {"sub": "d0000000-0000-7000-8000-000000000003", "role": "authenticated",
       "user_role": "super_admin"}
      """),
  PERSON_WITHOUT_CLAIMS("authenticated", ""),
  PERSON_WITH_EMPTY_CLAIMS("authenticated", "{}"),
  ANONYMOUS("anon", "{\"role\": \"anon\"}"),
  /// The login itself, which took no role.
  LOGIN("none", ""),
  SERVER("community_system", "{\"role\": \"community_system\"}");

  private final String role;
  private final String claims;

  Visitor(String role, String claims) {
    this.role = role;
    this.claims = claims;
  }

  /// The database role of their transactions.
  String role() {
    return role;
  }

  /// What their token says.
  String claims() {
    return claims;
  }

  private static String person(String id, String role, String community) {
    return """
    {"aud": "authenticated", "sub": "%s", "role": "authenticated", "user_role": "%s",
     "community_id": "%s", "app_metadata": {"provider": "phone"}}
    """
        .formatted(id, role, community);
  }

  /// Constants of an enum cannot use its own fields.
  private static final class House {
    private static final String CANARY = "c0000000-0000-7000-8000-000000000001";
    private static final String OTHER = "d0000000-0000-7000-8000-000000000001";
  }
}
