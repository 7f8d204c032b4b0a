package io.communityconnect.adapters.rest.knowledge;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose knowledge a request is about.
final class Houses {
  private static final String FIELD = "communityId";

  private Houses() {}

  /// The one that is named, or an admin's own.
  static Optional<CommunityId> of(
      Fields fields, Actor.Administrator admin, @Nullable String communityId) {
    Optional<CommunityId> named = fields.key(FIELD, communityId).map(CommunityId::new);
    if (communityId != null) {
      return named;
    }
    return switch (admin) {
      case Actor.Admin own -> Optional.of(own.community());
      case Actor.SuperAdmin _ -> {
        fields.missing(FIELD);
        yield Optional.empty();
      }
    };
  }

  static RequestRefused refusing() {
    return RequestRefused.of(FIELD, "is not a community of yours");
  }
}
