package io.communityconnect.adapters.rest;

import io.communityconnect.application.identity.port.in.AuthenticateUseCase;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.identity.TokenFlaw;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Takes a role's name for a token of somebody with that role, and a flaw's for one with that flaw.
public final class Doorkeeper implements AuthenticateUseCase {
  static final CommunityId HOUSE = new CommunityId(new UUID(1, 1));
  static final ResidentId ASHA = new ResidentId(new UUID(2, 2));

  /// Somebody with that role.
  public static Account asha(Role role) {
    return new Account(
        ASHA,
        Optional.of(new PhoneNumber("+15550100402")),
        Optional.of("Asha Rao"),
        Optional.empty(),
        role,
        role == Role.SUPER_ADMIN ? Optional.empty() : Optional.of(HOUSE));
  }

  @Override
  public Outcome authenticate(Command command) {
    String token = command.token().value().toUpperCase(Locale.ROOT);
    if (token.equals("AWAY")) {
      return new Outcome.Unavailable(Duration.ofMillis(2500));
    }
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(token))
        .findFirst()
        .<Outcome>map(role -> new Outcome.Authenticated(asha(role), new SessionId(new UUID(3, 3))))
        .orElseGet(() -> new Outcome.Refused(TokenFlaw.valueOf(token)));
  }
}
