package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.out.Accounts;
import io.communityconnect.application.identity.port.out.IdentityProvider.ProviderSession;
import io.communityconnect.application.identity.port.out.Sessions;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.LoginSession;
import io.communityconnect.domain.identity.Session;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/// Brings sessions of the identity provider together with the people who are known here. Called
/// inside a system unit of work.
///
/// @param house the number of the community that newcomers belong to
public record ProviderAccounts(Accounts accounts, Sessions sessions, PhoneNumber house) {
  public ProviderAccounts {
    requireNonNull(accounts, "accounts is null");
    requireNonNull(sessions, "sessions is null");
    requireNonNull(house, "house is null");
  }

  /// Enters a session of somebody whose phone the provider has just checked.
  Session opened(ProviderSession session, PhoneNumber phone, Instant now) {
    return entered(session, accounts.registered(session.subject(), phone, house), now);
  }

  /// Goes on with a session; empty when nobody here has it.
  Optional<Session> continued(ProviderSession session, Instant now) {
    return accounts
        .find(session.subject())
        .or(
            () ->
                session.phone().map(phone -> accounts.registered(session.subject(), phone, house)))
        .map(account -> entered(session, account, now));
  }

  /// Whether it was ended here, though the provider goes on with it.
  boolean isEnded(ProviderSession session) {
    return sessions.find(session.id()).filter(LoginSession::isEnded).isPresent();
  }

  private Session entered(ProviderSession session, Account account, Instant now) {
    sessions.open(
        new LoginSession(session.id(), account.id(), now, Optional.empty(), Optional.empty()));
    return new Session(
        session.id(), session.accessToken(), session.refreshToken(), session.expiresIn(), account);
  }
}
