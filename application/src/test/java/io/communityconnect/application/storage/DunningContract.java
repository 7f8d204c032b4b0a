package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.billing.port.out.PaymentNotices;
import io.communityconnect.application.billing.port.out.PaymentNotices.Owed;
import io.communityconnect.domain.billing.Dunning;
import io.communityconnect.domain.billing.Dunning.Notice;
import io.communityconnect.domain.billing.Occasion;
import io.communityconnect.domain.billing.PaymentNotice;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.billing.port.out.Dunnings] and
/// [PaymentNotices] promise.
public interface DunningContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void remembersWhatWasToldLast() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    Actor.Resident bo = given().leaseFor("+15550000002").resident();
    assertThat(told(ada)).isEmpty();

    note(ada, new Dunning(now(), Notice.UNPAID));
    note(ada, new Dunning(now().plusSeconds(60), Notice.RESTORED));

    assertThat(told(ada)).contains(new Dunning(now().plusSeconds(60), Notice.RESTORED));
    assertThat(told(bo)).isEmpty();
  }

  @Test
  default void tellsEachOccasionOnce() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    Actor.Resident bo = given().leaseFor("+15550000002").resident();
    Occasion first = new Occasion(PaymentNotice.PAYMENT_TO_CONFIRM, "in_1");
    Occasion second = new Occasion(PaymentNotice.PAYMENT_TO_CONFIRM, "in_2");

    owe(ada, first, second);
    given().inSystem(() -> notices().tell(ada, first, now()));
    given().inSystem(() -> notices().tell(ada, first, now()));
    owe(ada, first, second);

    assertThat(isTold(ada, first)).isTrue();
    assertThat(isTold(ada, second)).isFalse();
    assertThat(isTold(bo, first)).isFalse();
    assertThat(owed(ada)).containsExactly(second);
  }

  @Test
  default void knowsWhatCouldNotBeToldSinceWhen() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    Actor.Resident bo = given().leaseFor("+15550000002").resident();
    Occasion failed = new Occasion(PaymentNotice.PAYMENT_FAILED, "1");
    Occasion ending = new Occasion(PaymentNotice.ACCESS_ENDING, "1");
    owe(ada, failed);
    Instant since = now();
    storage().clock().advance(Duration.ofDays(1));
    owe(ada, failed);
    owe(bo, ending);

    List<Owed> owed = owedIn(ada.community(), 10);

    assertThat(owed)
        .containsExactly(
            new Owed(bo.id(), PaymentNotice.ACCESS_ENDING, now()),
            new Owed(ada.id(), PaymentNotice.PAYMENT_FAILED, since));
    assertThat(owedIn(ada.community(), 1)).hasSize(1);
    assertThat(owedIn(new CommunityId(new UUID(9, 9)), 10)).isEmpty();
    owe(ada, ending);
    assertThat(owed(ada)).containsExactly(ending);
    owe(ada);
    assertThat(owed(ada)).isEmpty();
  }

  @Test
  default void knowsNobodyWhoWasErased() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    note(ada, new Dunning(now(), Notice.UNPAID));
    owe(ada, new Occasion(PaymentNotice.PAYMENT_FAILED, "1"));

    given().inSystem(() -> storage().residentRecords().erase(ada.id(), now()));

    assertThat(told(ada)).isEmpty();
    assertThat(owed(ada)).isEmpty();
  }

  private PaymentNotices notices() {
    return storage().billing().notices();
  }

  private void owe(Actor.Resident resident, Occasion... occasions) {
    given().inSystem(() -> notices().owe(resident, List.of(occasions), now()));
  }

  private boolean isTold(Actor.Resident resident, Occasion occasion) {
    return given().system(() -> notices().isTold(resident, occasion));
  }

  private List<Occasion> owed(Actor.Resident resident) {
    return given().system(() -> notices().owed(resident));
  }

  private List<Owed> owedIn(CommunityId community, int limit) {
    return given().system(() -> notices().owedIn(community, limit));
  }

  private Optional<Dunning> told(Actor.Resident resident) {
    return given().system(() -> storage().billing().dunnings().of(resident));
  }

  private void note(Actor.Resident resident, Dunning dunning) {
    given().inSystem(() -> storage().billing().dunnings().note(resident, dunning, now()));
  }

  private Instant now() {
    return storage().clock().instant();
  }
}
