package io.communityconnect.adapters.rest.fields;

import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which community a request is about: the one that it names, or an admin's own. Super admins have
/// none of their own, and name one.
public final class NamedCommunity {
  /// What the field is called.
  public static final String FIELD = "communityId";

  private NamedCommunity() {}

  /// @param fields is told what is wrong; empty only if something is
  public static Optional<CommunityId> of(
      Fields fields, Actor.Administrator admin, @Nullable String named) {
    if (named != null) {
      return fields.key(FIELD, named).map(CommunityId::new);
    }
    if (admin.administered().isEmpty()) {
      fields.missing(FIELD);
    }
    return admin.administered();
  }

  /// For one that is not the admin's.
  public static RequestRefused refusing() {
    return RequestRefused.of(FIELD, "is not a community of yours");
  }
}
