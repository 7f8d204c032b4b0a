package io.communityconnect.adapters.rest.bulk;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communityconnect.adapters.rest.bulk.BulkRequests.BulkWhat;
import io.communityconnect.adapters.rest.bulk.BulkRequests.BulkWhom;
import io.communityconnect.adapters.rest.bulk.BulkRequests.OtherPrefix;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.domain.bulk.BulkCounts;
import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of many people, and how far it has come.
///
/// @param adminId who wanted it
/// @param state `running`, `done`, `stopped` (because whoever wanted it is an admin no more),
///   `undoing` or `undone`
/// @param telling whether those who are changed get a message
/// @param matched how many were looked at
/// @param changed of how many something became another
/// @param notified how many were written to
/// @param notNotified how many could not be: they have not written for a day, or want no messages
/// @param undone for how many all was put back
/// @param changedSince of how many something was changed before it was put back, and stays
/// @param changedSinceIds the first hundred of those
record BulkUpdateView(
    String id,
    String communityId,
    String adminId,
    @Schema(
            type = "string",
            allowableValues = {"running", "done", "stopped", "undoing", "undone"})
        String state,
    BulkWhom filter,
    BulkWhat changes,
    @JsonProperty("notify") boolean telling,
    int matched,
    int changed,
    int notified,
    int notNotified,
    int undone,
    int changedSince,
    List<String> changedSinceIds,
    Instant createdAt,
    @Nullable Instant finishedAt) {
  BulkUpdateView {
    changedSinceIds = List.copyOf(changedSinceIds);
  }

  static BulkUpdateView of(BulkUpdate update, List<ResidentId> kept) {
    BulkCounts counts = update.counts();
    return new BulkUpdateView(
        update.id().value().toString(),
        update.community().value().toString(),
        update.admin().value().toString(),
        update.state().code(),
        whom(update),
        what(update),
        update.telling(),
        counts.matched(),
        counts.changed(),
        counts.told(),
        counts.untold(),
        counts.undone(),
        counts.kept(),
        kept.stream().map(person -> person.value().toString()).toList(),
        update.createdAt(),
        update.finishedAt().orElse(null));
  }

  private static BulkWhom whom(BulkUpdate update) {
    return new BulkWhom(
        update.filter().role().map(Fields::nameOf).orElse(null),
        update.filter().flatPrefix().orElse(null),
        update.filter().language().map(Language::code).orElse(null));
  }

  private static BulkWhat what(BulkUpdate update) {
    return new BulkWhat(
        update.change().language().map(Language::code).orElse(null),
        update
            .change()
            .flat()
            .map(prefix -> new OtherPrefix(prefix.from(), prefix.to()))
            .orElse(null));
  }
}
