package io.communityconnect.application.people.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;

/// A part of a list of people.
///
/// @param next after whom the next part begins, empty when this is the last
public record ResidentPage(List<Account> residents, Optional<ResidentId> next) {
  public ResidentPage {
    residents = List.copyOf(residents);
    requireNonNull(next, "next is null");
  }
}
