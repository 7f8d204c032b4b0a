package io.communityconnect.application.action.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;

/// Finds out who is meant. Called inside a unit of work and sees what its actor may see.
@FunctionalInterface
public interface KnownResidents {
  /// The residents of the community whose full name, or whose flat, is the given one; upper and
  /// lower case and spaces at the ends do not matter. Sorted by flat and name.
  List<Known> called(CommunityId community, String nameOrFlat, int limit);

  /// Somebody who may be meant. `toString` does not tell who.
  record Known(ResidentId id, Optional<String> name, Optional<String> flat) {
    public Known {
      requireNonNull(id, "id is null");
      requireNonNull(name, "name is null");
      requireNonNull(flat, "flat is null");
    }

    @Override
    public String toString() {
      return "Known[" + id.value() + "]";
    }
  }
}
