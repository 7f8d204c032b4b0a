package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.identity.port.out.SendingLogins;
import io.communityconnect.application.identity.port.out.SendingLogins.Offer;
import io.communityconnect.application.identity.port.out.SendingLogins.Waiting;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [SendingLogins] promises.
public interface SendingLoginsContract {
  /// Where pages are opened.
  SecretHash ADDRESS = SecretHash.of("address");

  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private SendingLogins logins() {
    return storage().identity().sendingLogins();
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

  private Waiting opened(String name) {
    Instant now = storage().clock().instant();
    given()
        .inSystem(
            () ->
                logins()
                    .open(
                        new Offer(
                            SecretHash.of("code " + name),
                            SecretHash.of("ticket " + name),
                            ADDRESS,
                            now,
                            now.plus(Duration.ofMinutes(5)))));
    return page(name).orElseThrow();
  }

  private Optional<Waiting> page(String name) {
    return given().system(() -> logins().lockByTicket(SecretHash.of("ticket " + name)));
  }

  @Test
  default void findsAPageByItsCodeAndByItsTicket() {
    Waiting page = opened("one");
    opened("two");

    assertThat(given().system(() -> logins().lockByCode(SecretHash.of("code one")))).contains(page);
    assertThat(given().system(() -> logins().lockByCode(SecretHash.of("ticket one")))).isEmpty();
    assertThat(page.isOpenAt(storage().clock().instant())).isTrue();
    assertThat(page.isOpenAt(storage().clock().advance(Duration.ofMinutes(5)))).isFalse();
  }

  @Test
  default void knowsWhoSentACodeAndThatItWasCollected() {
    Waiting page = opened("one");
    ResidentId sender = person("+15550000001");
    Instant now = storage().clock().instant();

    given().inSystem(() -> logins().confirm(page.id(), sender, now));
    assertThat(page("one").flatMap(Waiting::sentBy)).contains(sender);
    given().inSystem(() -> logins().collect(page.id(), now));

    assertThat(page("one").flatMap(Waiting::endedAt)).contains(now);
  }

  @Test
  default void withdrawsWhatAPersonConfirmed() {
    Waiting mine = opened("one");
    Waiting theirs = opened("two");
    ResidentId sender = person("+15550000001");
    ResidentId other = person("+15550000002");
    Instant now = storage().clock().instant();
    given().inSystem(() -> logins().confirm(mine.id(), sender, now));
    given().inSystem(() -> logins().confirm(theirs.id(), other, now));

    given().inSystem(() -> logins().withdrawAllOf(sender, now));

    assertThat(page("one").flatMap(Waiting::endedAt)).contains(now);
    assertThat(page("two").flatMap(Waiting::endedAt)).isEmpty();
  }

  @Test
  default void knowsWhenTheNthLatestWasOffered() {
    Instant first = storage().clock().instant();
    opened("one");
    Instant second = storage().clock().advance(Duration.ofMinutes(1));
    opened("two");

    assertThat(given().system(() -> logins().nthLatestFrom(ADDRESS, 1))).contains(second);
    assertThat(given().system(() -> logins().nthLatestFrom(ADDRESS, 2))).contains(first);
    assertThat(given().system(() -> logins().nthLatestFrom(SecretHash.of("x"), 1))).isEmpty();
    assertThat(given().system(() -> logins().nthLatest(2))).contains(first);
    assertThat(given().system(() -> logins().nthLatest(3))).isEmpty();
  }

  @Test
  default void knowsWhoHasWrittenLately() {
    PhoneNumber phone = new PhoneNumber("+15550000001");
    assertThat(given().system(() -> storage().identity().serviceWindows().latestOf(phone)))
        .isEmpty();
    given().text(phone.value(), "hello");
    Instant last = storage().clock().advance(Duration.ofMinutes(1));
    given().text(phone.value(), "still there?");

    assertThat(given().system(() -> storage().identity().serviceWindows().latestOf(phone)))
        .hasValueSatisfying(
            contact -> {
              assertThat(contact.house()).isEqualTo(SampleCommunity.SENDER);
              assertThat(contact.window().lastInboundAt()).isEqualTo(last);
            });
  }
}
