package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.in.VerifyCodeUseCase;
import io.communityconnect.application.identity.port.out.Accounts;
import io.communityconnect.application.identity.port.out.PhoneCodes;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.CodeChallenge;
import io.communityconnect.domain.identity.CodePolicy;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Tries a code in one transaction, which commits a wrong try as well.
public final class VerifyCodeService implements VerifyCodeUseCase {
  private static final Actor.SystemTask VERIFY = new Actor.SystemTask("verify-code");

  private final SystemUnitOfWork unitOfWork;
  private final PhoneCodes codes;
  private final CodePolicy policy;
  private final PhoneCodeMaker maker;
  private final Entrance entrance;
  private final InstantSource clock;

  /// What somebody goes through who knows the code.
  ///
  /// @param house the number of the community that newcomers belong to
  public record Entrance(Accounts accounts, SessionOpener opener, PhoneNumber house) {
    public Entrance {
      requireNonNull(accounts, "accounts is null");
      requireNonNull(opener, "opener is null");
      requireNonNull(house, "house is null");
    }
  }

  /// @param maker hashes as when the code was made
  public VerifyCodeService(
      SystemUnitOfWork unitOfWork,
      PhoneCodes codes,
      CodePolicy policy,
      PhoneCodeMaker maker,
      Entrance entrance,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.codes = requireNonNull(codes, "codes is null");
    this.policy = requireNonNull(policy, "policy is null");
    this.maker = requireNonNull(maker, "maker is null");
    this.entrance = requireNonNull(entrance, "entrance is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome verify(Command command) {
    return unitOfWork.run(VERIFY, () -> tried(command, clock.instant()));
  }

  /// Takes the code from others before counting: tries that come at once are counted one by one.
  private Outcome tried(Command command, Instant now) {
    Optional<CodeChallenge> challenge = codes.lockOpen(command.phone());
    Optional<Duration> locked =
        policy.lockedFor(
            codes.triedSince(command.phone(), now.minus(CodePolicy.FAILURES_WITHIN)), now);
    if (locked.isPresent()) {
      return new Outcome.TooManyRequests(locked.get());
    }
    return challenge.map(open -> tried(command, open, now)).orElseGet(Outcome.WrongCode::new);
  }

  private Outcome tried(Command command, CodeChallenge challenge, Instant now) {
    return switch (challenge.tried(maker.hash(command.phone(), command.code()), now)) {
      case RIGHT -> loggedIn(command.phone(), challenge, now);
      case WRONG -> wrong(challenge);
      case EXHAUSTED -> new Outcome.TooManyAttempts();
      case EXPIRED -> new Outcome.WrongCode();
    };
  }

  private Outcome loggedIn(PhoneNumber phone, CodeChallenge challenge, Instant now) {
    codes.consume(challenge.id(), now);
    Account account = entrance.accounts().registered(phone, entrance.house());
    return new Outcome.LoggedIn(entrance.opener().open(account, now));
  }

  private Outcome wrong(CodeChallenge challenge) {
    codes.countTry(challenge.id());
    return challenge.tries() + 1 < challenge.maxTries()
        ? new Outcome.WrongCode()
        : new Outcome.TooManyAttempts();
  }
}
