package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.request.port.out.RequestKeys;
import io.communityconnect.application.request.port.out.RequestKeys.TakenUp;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.request.KeptAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [RequestKeys] promises.
public interface RequestKeysContract {
  /// A key of a caller.
  SecretHash KEY = SecretHash.of("key");

  /// What is asked for.
  SecretHash CONTENT = SecretHash.of("content");

  /// How it is answered.
  KeptAnswer ANSWER =
      new KeptAnswer(201, Map.of("Location", "/there", "ETag", "\"x\""), "{\"name\":\"Béla\"}");

  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private RequestKeys keys() {
    return storage().identity().requestKeys();
  }

  private Instant now() {
    return storage().clock().instant();
  }

  private ResidentId person(String phone) {
    return given()
        .system(
            () ->
                storage()
                    .identity()
                    .accounts()
                    .registered(new PhoneNumber(phone), SampleCommunity.SENDER)
                    .id());
  }

  private Optional<TakenUp> takeUp(ResidentId caller) {
    TakenUp request = new TakenUp(CONTENT, now(), Optional.empty());
    return given().system(() -> keys().takeUp(caller, KEY, request));
  }

  @Test
  default void knowsWhatWasTakenUp() {
    ResidentId caller = person("+15550000001");

    assertThat(takeUp(caller)).isEmpty();
    assertThat(takeUp(caller)).contains(new TakenUp(CONTENT, now(), Optional.empty()));
    assertThat(takeUp(person("+15550000002"))).isEmpty();
  }

  @Test
  default void keepsAnAnswer() {
    ResidentId caller = person("+15550000001");
    takeUp(caller);

    given().inSystem(() -> keys().answer(caller, KEY, now(), ANSWER));

    assertThat(takeUp(caller).flatMap(TakenUp::answer)).contains(ANSWER);
  }

  @Test
  default void keepsNoAnswerToWhatWasNotAsked() {
    ResidentId caller = person("+15550000001");

    given().inSystem(() -> keys().answer(caller, KEY, now(), ANSWER));

    assertThat(takeUp(caller)).isEmpty();
  }

  @Test
  default void replacesAndForgets() {
    ResidentId caller = person("+15550000001");
    takeUp(caller);
    given().inSystem(() -> keys().answer(caller, KEY, now(), ANSWER));
    TakenUp other = new TakenUp(SecretHash.of("other"), now(), Optional.empty());

    given().inSystem(() -> keys().replace(caller, KEY, other));
    assertThat(takeUp(caller)).contains(other);
    given().inSystem(() -> keys().forget(caller, KEY, now()));

    assertThat(takeUp(caller)).isEmpty();
  }

  @Test
  default void leavesToTheNextWhatTheyTookUp() {
    ResidentId caller = person("+15550000001");
    Instant first = now();
    takeUp(caller);
    storage().clock().advance(Duration.ofMinutes(2));
    TakenUp next = new TakenUp(CONTENT, now(), Optional.empty());
    given().inSystem(() -> keys().replace(caller, KEY, next));

    given().inSystem(() -> keys().answer(caller, KEY, first, ANSWER));
    given().inSystem(() -> keys().forget(caller, KEY, first));

    assertThat(takeUp(caller)).contains(next);
  }

  @Test
  default void notesWhatItTakesForNewBesideSomebodyWhoForgets() throws InterruptedException {
    ResidentId caller = person("+15550000001");
    for (int round = 0; round < 20; round++) {
      takeUp(caller);

      List<Optional<TakenUp>> before =
          Together.run(2, number -> number == 0 ? lockedAndForgotten(caller) : takeUp(caller));

      boolean isNoted = takeUp(caller).isPresent();
      assertThat(before.get(1).isEmpty()).as("it was taken for new").isEqualTo(isNoted);
      given().inSystem(() -> keys().forget(caller, KEY, now()));
    }
  }

  private Optional<TakenUp> lockedAndForgotten(ResidentId caller) {
    return given()
        .system(
            () -> {
              TakenUp request = new TakenUp(CONTENT, now(), Optional.empty());
              Optional<TakenUp> before = keys().takeUp(caller, KEY, request);
              keys().forget(caller, KEY, now());
              return before;
            });
  }

  @Test
  default void forgetsSomeOfWhatIsOld() {
    ResidentId caller = person("+15550000001");
    takeUp(caller);
    takeUp(person("+15550000002"));
    storage().clock().advance(Duration.ofDays(2));
    ResidentId later = person("+15550000003");
    takeUp(later);
    Instant before = now().minus(Duration.ofDays(1));

    assertThat(given().<Integer>system(() -> keys().forgetSome(before, 1))).isEqualTo(1);
    assertThat(given().<Integer>system(() -> keys().forgetSome(before, 10))).isEqualTo(1);

    assertThat(takeUp(caller)).isEmpty();
    assertThat(takeUp(later)).isPresent();
  }
}
