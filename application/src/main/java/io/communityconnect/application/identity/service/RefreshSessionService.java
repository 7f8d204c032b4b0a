package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.identity.port.in.RefreshSessionUseCase;
import io.communityconnect.application.identity.port.out.Accounts;
import io.communityconnect.application.identity.port.out.SecretHasher;
import io.communityconnect.application.identity.port.out.SecretHasher.Purpose;
import io.communityconnect.application.identity.port.out.Sessions;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.FamilyToken;
import io.communityconnect.domain.identity.LoginSession;
import io.communityconnect.domain.identity.SessionPolicy;
import io.communityconnect.domain.identity.TokenFamily;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/// Rotates the refresh tokens of this server's own sessions.
public final class RefreshSessionService implements RefreshSessionUseCase {
  /// What the audit log calls the end of a session of which somebody has a copy.
  public static final ActionType REUSED = new ActionType("session.token-reused");

  private static final Actor.SystemTask REFRESH = new Actor.SystemTask("refresh-session");

  private final SystemUnitOfWork unitOfWork;
  private final Store store;
  private final Tokens tokens;
  private final AuditLog audit;
  private final InstantSource clock;

  /// Who has logged in.
  public record Store(Sessions sessions, Accounts accounts) {
    public Store {
      requireNonNull(sessions, "sessions is null");
      requireNonNull(accounts, "accounts is null");
    }
  }

  /// What the next tokens are made with.
  public record Tokens(SessionOpener opener, SecretHasher hasher, SessionPolicy policy) {
    public Tokens {
      requireNonNull(opener, "opener is null");
      requireNonNull(hasher, "hasher is null");
      requireNonNull(policy, "policy is null");
    }

    /// Follows from the token, for those who have the key: whoever repeats the question within the
    /// grace gets the same answer, though nobody has kept it.
    FamilyToken after(FamilyToken token) {
      byte[] next = hasher.hash(Purpose.NEXT_SECRET, token.family() + token.secret()).bytes();
      return token.followedBy(Base64.getUrlEncoder().withoutPadding().encodeToString(next));
    }
  }

  /// @param audit takes down that a token was used twice
  public RefreshSessionService(
      SystemUnitOfWork unitOfWork,
      Store store,
      Tokens tokens,
      AuditLog audit,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.store = requireNonNull(store, "store is null");
    this.tokens = requireNonNull(tokens, "tokens is null");
    this.audit = requireNonNull(audit, "audit is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome refresh(Command command) {
    return FamilyToken.parse(command.token())
        .map(token -> unitOfWork.run(REFRESH, () -> refreshed(token, clock.instant())))
        .orElseGet(() -> new Outcome.Refused(Reason.UNKNOWN));
  }

  private Outcome refreshed(FamilyToken token, Instant now) {
    Optional<LoginSession> session = store.sessions().lock(token.session());
    if (session.isEmpty()) {
      return new Outcome.Refused(Reason.UNKNOWN);
    }
    Optional<Account> account = store.accounts().find(session.get().person());
    if (account.isEmpty()) {
      return new Outcome.Refused(Reason.BARRED);
    }
    return refreshed(session.get(), account.get(), token, now);
  }

  private Outcome refreshed(LoginSession session, Account account, FamilyToken token, Instant now) {
    return switch (session.judge(token, now, tokens.policy())) {
      case NEWEST -> rotated(session, account, token, now);
      case REPEATED -> refreshed(tokens.after(token), account, now);
      case REUSED -> reused(session, account, now);
      case EXPIRED -> new Outcome.Refused(Reason.EXPIRED);
      case ENDED -> new Outcome.Refused(Reason.SESSION_ENDED);
      case FOREIGN -> new Outcome.Refused(Reason.UNKNOWN);
    };
  }

  private Outcome rotated(LoginSession session, Account account, FamilyToken token, Instant now) {
    FamilyToken next = tokens.after(token);
    TokenFamily family = session.family().orElseThrow();
    store.sessions().rotate(session.id(), family.followedBy(next, now));
    return refreshed(next, account, now);
  }

  private Outcome refreshed(FamilyToken next, Account account, Instant now) {
    return new Outcome.Refreshed(tokens.opener().handOut(account, next, now));
  }

  private Outcome reused(LoginSession session, Account account, Instant now) {
    store.sessions().end(session.id(), now);
    audit.append(
        REFRESH,
        new AuditNote(
            AuditChain.of(account.community()),
            Optional.of(account.id()),
            REUSED,
            AuditDetails.of("session", new Detail.Id(session.id().value())),
            now));
    return new Outcome.Refused(Reason.REUSED);
  }
}
