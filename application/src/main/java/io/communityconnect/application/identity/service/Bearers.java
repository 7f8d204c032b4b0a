package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.out.Accounts;
import io.communityconnect.application.identity.port.out.Sessions;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.LoginSession;
import io.communityconnect.domain.identity.ProviderSubject;
import io.communityconnect.domain.identity.TokenClaims;
import io.communityconnect.domain.identity.TokenFlaw;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;

/// Finds whose a token is, whose claims hold.
public final class Bearers {
  private final Sessions sessions;
  private final Accounts accounts;
  private final PhoneNumber house;

  /// @param house the number of the community that newcomers belong to
  public Bearers(Sessions sessions, Accounts accounts, PhoneNumber house) {
    this.sessions = requireNonNull(sessions, "sessions is null");
    this.accounts = requireNonNull(accounts, "accounts is null");
    this.house = requireNonNull(house, "house is null");
  }

  /// Whose it is.
  sealed interface Bearer {}

  record Found(Account account) implements Bearer {}

  record Nobody(TokenFlaw flaw) implements Bearer {}

  /// Looks it up inside a system unit of work.
  Bearer of(TokenClaims claims) {
    Optional<LoginSession> session = sessions.find(claims.session());
    if (session.filter(LoginSession::isEnded).isPresent()) {
      return new Nobody(TokenFlaw.SESSION_ENDED);
    }
    return switch (claims.issuer()) {
      case OURSELVES -> ofOurs(session, claims);
      case PROVIDER -> bearer(ofProvider(claims), claims);
    };
  }

  /// Every session of ours is stored; one that is not was forgotten after its end.
  private Bearer ofOurs(Optional<LoginSession> session, TokenClaims claims) {
    ResidentId subject = new ResidentId(claims.subject());
    if (session.filter(it -> it.person().equals(subject)).isEmpty()) {
      return new Nobody(TokenFlaw.SESSION_ENDED);
    }
    return bearer(accounts.find(subject), claims);
  }

  /// Clients may log in at the provider without us, so their first request may be the first that
  /// is heard of them.
  private Optional<Account> ofProvider(TokenClaims claims) {
    ProviderSubject subject = new ProviderSubject(claims.subject());
    return accounts
        .find(subject)
        .or(() -> claims.provenPhone().map(it -> accounts.registered(subject, it, house)));
  }

  private static Bearer bearer(Optional<Account> account, TokenClaims claims) {
    if (account.isEmpty()) {
      return new Nobody(TokenFlaw.UNKNOWN_PERSON);
    }
    boolean elsewhere =
        claims.community().isPresent() && !claims.community().equals(account.get().community());
    return elsewhere ? new Nobody(TokenFlaw.OTHER_COMMUNITY) : new Found(account.get());
  }
}
