package io.communityconnect.application.action.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Residents who let their neighbours find them by what they can do. Called inside a unit of work;
/// everybody sees the entries of their own community and no others.
@FunctionalInterface
public interface NeighbourDirectory {
  /// The entries whose skill has a word of the question, best first.
  List<Entry> search(CommunityId community, String question, int limit);

  /// Somebody with a skill, as they let themselves be shown. `toString` does not tell who.
  ///
  /// @param contact how to reach them, empty for through the committee
  record Entry(
      ResidentId resident, String name, String skill, Optional<String> contact, Instant listedAt) {
    public Entry {
      requireNonNull(resident, "resident is null");
      requireNonNull(name, "name is null");
      requireNonNull(skill, "skill is null");
      requireNonNull(contact, "contact is null");
      requireNonNull(listedAt, "listedAt is null");
    }

    @Override
    public String toString() {
      return "Entry[" + resident.value() + "]";
    }
  }
}
