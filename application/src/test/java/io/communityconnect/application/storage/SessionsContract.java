package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.identity.port.out.Sessions;
import io.communityconnect.domain.identity.FamilyToken;
import io.communityconnect.domain.identity.LoginSession;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.identity.TokenFamily;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [Sessions] promises.
public interface SessionsContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private Sessions sessions() {
    return storage().identity().sessions();
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

  private LoginSession opened(ResidentId person, int number) {
    SessionId id = new SessionId(new UUID(5, number));
    Instant now = storage().clock().instant();
    LoginSession session =
        new LoginSession(
            id,
            person,
            now,
            Optional.of(TokenFamily.startedBy(new FamilyToken(id, "family", "first"), now)),
            Optional.empty());
    given().inSystem(() -> sessions().open(session));
    return session;
  }

  private Optional<LoginSession> found(SessionId id) {
    return given().system(() -> sessions().find(id));
  }

  @Test
  default void keepsWhatWasOpened() {
    LoginSession session = opened(person("+15550000001"), 1);

    assertThat(found(session.id())).contains(session);
    assertThat(given().system(() -> sessions().lock(session.id()))).contains(session);
    assertThat(found(new SessionId(new UUID(5, 2)))).isEmpty();
  }

  @Test
  default void keepsASessionOfTheProviderWithoutTokens() {
    LoginSession session =
        new LoginSession(
            new SessionId(new UUID(5, 1)),
            person("+15550000001"),
            storage().clock().instant(),
            Optional.empty(),
            Optional.empty());
    given().inSystem(() -> sessions().open(session));

    assertThat(found(session.id())).contains(session);
  }

  @Test
  default void replacesTokens() {
    LoginSession session = opened(person("+15550000001"), 1);
    Instant later = storage().clock().advance(Duration.ofHours(1));
    TokenFamily next =
        session
            .family()
            .orElseThrow()
            .followedBy(new FamilyToken(session.id(), "family", "second"), later);
    given().inSystem(() -> sessions().rotate(session.id(), next));

    assertThat(found(session.id()).flatMap(LoginSession::family)).contains(next);
  }

  @Test
  default void endsOnceAndStaysEnded() {
    LoginSession session = opened(person("+15550000001"), 1);
    Instant end = storage().clock().instant();
    given().inSystem(() -> sessions().end(session.id(), end));
    Instant later = storage().clock().advance(Duration.ofHours(1));
    given().inSystem(() -> sessions().end(session.id(), later));
    given().inSystem(() -> sessions().open(session));

    assertThat(found(session.id()).flatMap(LoginSession::endedAt)).contains(end);
  }

  @Test
  default void endsAllOfAPersonAndNobodyElses() {
    ResidentId person = person("+15550000001");
    opened(person, 1);
    opened(person, 2);
    LoginSession other = opened(person("+15550000002"), 3);
    Instant now = storage().clock().instant();

    assertThat(given().system(() -> sessions().endAllOf(person, now))).isEqualTo(2);
    assertThat(given().system(() -> sessions().endAllOf(person, now))).isZero();
    assertThat(found(other.id())).contains(other);
  }

  @Test
  default void goesWithThePerson() {
    ResidentId person = person("+15550000001");
    LoginSession session = opened(person, 1);
    given().inSystem(() -> storage().residentRecords().erase(person, storage().clock().instant()));

    assertThat(found(session.id())).isEmpty();
  }
}
