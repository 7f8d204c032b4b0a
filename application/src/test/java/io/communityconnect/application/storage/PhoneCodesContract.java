package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.identity.port.out.PhoneCodes;
import io.communityconnect.application.identity.port.out.PhoneCodes.NewCode;
import io.communityconnect.application.identity.port.out.PhoneCodes.Requester;
import io.communityconnect.domain.identity.CodeChallenge;
import io.communityconnect.domain.identity.CodeChallengeId;
import io.communityconnect.domain.identity.CodePolicy;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [PhoneCodes] promises.
public interface PhoneCodesContract {
  /// Somebody's.
  PhoneNumber PHONE = new PhoneNumber("+15550000001");

  /// Somebody else's.
  PhoneNumber OTHER = new PhoneNumber("+15550000002");

  /// Where requests come from.
  SecretHash ADDRESS = SecretHash.of("address");

  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private PhoneCodes codes() {
    return storage().identity().phoneCodes();
  }

  private NewCode code(PhoneNumber phone, String digits) {
    Instant now = storage().clock().instant();
    return new NewCode(
        phone, SecretHash.of(digits), ADDRESS, 5, now, now.plus(Duration.ofMinutes(10)));
  }

  private CodeChallengeId opened(PhoneNumber phone, String digits) {
    return given().system(() -> codes().open(code(phone, digits)));
  }

  private Optional<CodeChallenge> open(PhoneNumber phone) {
    return given().system(() -> codes().lockOpen(phone));
  }

  @Test
  default void opensAChallengeThatReplacesTheOneBefore() {
    opened(PHONE, "111111");
    opened(OTHER, "333333");
    storage().clock().advance(Duration.ofMinutes(1));
    CodeChallengeId second = opened(PHONE, "222222");

    assertThat(open(PHONE))
        .contains(
            new CodeChallenge(
                second,
                SecretHash.of("222222"),
                0,
                5,
                storage().clock().instant().plus(Duration.ofMinutes(10))));
    assertThat(open(OTHER)).isPresent();
  }

  @Test
  default void countsTriesAndKnowsThemAfterwards() {
    CodeChallengeId code = opened(PHONE, "111111");
    Instant sent = storage().clock().instant();
    given().inSystem(() -> codes().countTry(code));
    given().inSystem(() -> codes().countTry(code));

    assertThat(open(PHONE).map(CodeChallenge::tries)).contains(2);
    storage().clock().advance(Duration.ofMinutes(1));
    opened(PHONE, "222222");
    assertThat(given().system(() -> codes().triedSince(PHONE, sent.minusSeconds(1))))
        .containsExactly(new CodePolicy.Tried(sent, 2));
    assertThat(given().system(() -> codes().triedSince(PHONE, sent))).isEmpty();
    assertThat(given().system(() -> codes().triedSince(OTHER, sent.minusSeconds(1)))).isEmpty();
  }

  @Test
  default void doesNotFindWhatWasUsedOrWithdrawn() {
    CodeChallengeId used = opened(PHONE, "111111");
    CodeChallengeId withdrawn = opened(OTHER, "222222");
    given().inSystem(() -> codes().consume(used, storage().clock().instant()));
    given().inSystem(() -> codes().withdraw(withdrawn, storage().clock().instant()));

    assertThat(open(PHONE)).isEmpty();
    assertThat(open(OTHER)).isEmpty();
  }

  @Test
  default void knowsWhenTheNthLatestWasAskedFor() {
    Instant first = storage().clock().instant();
    opened(PHONE, "111111");
    Instant second = storage().clock().advance(Duration.ofMinutes(1));
    opened(OTHER, "222222");
    Instant third = storage().clock().advance(Duration.ofMinutes(1));
    opened(PHONE, "333333");

    assertThat(nth(new Requester.ForPhone(PHONE), 1)).contains(third);
    assertThat(nth(new Requester.ForPhone(PHONE), 2)).contains(first);
    assertThat(nth(new Requester.ForPhone(PHONE), 3)).isEmpty();
    assertThat(nth(new Requester.FromAddress(ADDRESS), 2)).contains(second);
    assertThat(nth(new Requester.FromAddress(SecretHash.of("elsewhere")), 1)).isEmpty();
    assertThat(nth(new Requester.Anybody(), 3)).contains(first);
    assertThat(nth(new Requester.Anybody(), 4)).isEmpty();
  }

  private Optional<Instant> nth(Requester requester, int n) {
    return given().system(() -> codes().nthLatest(requester, n));
  }

  @Test
  default void letsOneOfSeveralRequestsForAPhoneThrough() throws InterruptedException {
    List<Boolean> opened = Together.run(8, number -> openedUnlessAsked(number));

    assertThat(opened).containsOnlyOnce(true);
  }

  private boolean openedUnlessAsked(int number) {
    return given()
        .system(
            () -> {
              codes().reserve(PHONE);
              if (codes().nthLatest(new Requester.ForPhone(PHONE), 1).isPresent()) {
                return false;
              }
              codes().open(code(PHONE, Integer.toString(number)));
              return true;
            });
  }
}
