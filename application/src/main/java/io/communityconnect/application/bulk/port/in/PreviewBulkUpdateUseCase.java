package io.communityconnect.application.bulk.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.people.port.out.Profile;
import io.communityconnect.domain.bulk.BulkChange;
import io.communityconnect.domain.bulk.BulkFilter;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import java.util.List;
import java.util.Optional;

/// Says what would come of changing many people.
@FunctionalInterface
public interface PreviewBulkUpdateUseCase {
  /// Counts, and changes nobody. One audit entry.
  Outcome preview(Command command);

  /// @param community whose people; an admin's own
  record Command(
      Actor.Administrator admin, CommunityId community, BulkFilter filter, BulkChange change) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(community, "community is null");
      requireNonNull(filter, "filter is null");
      requireNonNull(change, "change is null");
    }
  }

  /// Somebody before and after.
  ///
  /// @param flat as it would be, empty where it would stay
  /// @param language as it would be, empty where it would stay
  record Sample(Profile before, Optional<String> flat, Optional<Language> language) {
    public Sample {
      requireNonNull(before, "before is null");
      requireNonNull(flat, "flat is null");
      requireNonNull(language, "language is null");
    }
  }

  /// What would come of it.
  sealed interface Outcome {
    /// @param matched how many it is for
    /// @param changed of how many something would be another
    /// @param samples the first of those
    record Previewed(int matched, int changed, List<Sample> samples) implements Outcome {
      /// How many are shown.
      public static final int MAX_SAMPLES = 5;

      public Previewed {
        samples = List.copyOf(samples);
      }
    }

    /// Not a community that the administrator may know of.
    record UnknownCommunity() implements Outcome {}
  }
}
