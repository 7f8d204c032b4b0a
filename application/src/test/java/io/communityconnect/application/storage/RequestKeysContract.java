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
    Instant forgotten = now().minus(Duration.ofDays(1));
    return given().system(() -> keys().takeUp(caller, KEY, request, forgotten));
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

    given().inSystem(() -> keys().answer(caller, KEY, ANSWER));

    assertThat(takeUp(caller).flatMap(TakenUp::answer)).contains(ANSWER);
  }

  @Test
  default void keepsNoAnswerToWhatWasNotAsked() {
    ResidentId caller = person("+15550000001");

    given().inSystem(() -> keys().answer(caller, KEY, ANSWER));

    assertThat(takeUp(caller)).isEmpty();
  }

  @Test
  default void replacesAndForgets() {
    ResidentId caller = person("+15550000001");
    takeUp(caller);
    given().inSystem(() -> keys().answer(caller, KEY, ANSWER));
    TakenUp other = new TakenUp(SecretHash.of("other"), now(), Optional.empty());

    given().inSystem(() -> keys().replace(caller, KEY, other));
    assertThat(takeUp(caller)).contains(other);
    given().inSystem(() -> keys().forget(caller, KEY));

    assertThat(takeUp(caller)).isEmpty();
  }

  @Test
  default void forgetsWhatIsOld() {
    ResidentId caller = person("+15550000001");
    takeUp(caller);
    storage().clock().advance(Duration.ofDays(2));

    takeUp(person("+15550000002"));

    assertThat(takeUp(caller)).isEmpty();
  }
}
