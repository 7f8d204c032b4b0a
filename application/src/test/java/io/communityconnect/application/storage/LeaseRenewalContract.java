package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.conversation.Lease;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.conversation.port.out.ConversationWork] promises of leases
/// that are renewed.
public interface LeaseRenewalContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void leavesALeaseThatIsRenewedToItsHolder() {
    Lease lease = given().leaseFor("+15550000001");
    Instant half = storage().clock().advance(Given.LEASE.dividedBy(2));

    renew(lease, half.plus(Given.LEASE));

    assertThat(claimAt(half.plus(Given.LEASE).minusMillis(1))).isEmpty();
    assertThat(claimAt(half.plus(Given.LEASE))).extracting(Lease::attempt).containsExactly(2);
  }

  @Test
  default void shortensNoLeaseThatIsRenewed() {
    Lease lease = given().leaseFor("+15550000001");
    Instant end = storage().clock().instant().plus(Given.LEASE);

    renew(lease, end.minusSeconds(1));

    assertThat(nextDueAt()).contains(end);
  }

  @Test
  default void renewsNoLeaseThatWasLost() {
    Lease first = given().leaseFor("+15550000001");
    Instant end = storage().clock().advance(Given.LEASE).plus(Given.LEASE);
    given().claimed(1);

    renew(first, end.plusSeconds(60));

    assertThat(nextDueAt()).contains(end);
  }

  @Test
  default void renewsNoLeaseThatWasGivenBack() {
    Lease lease = given().leaseFor("+15550000001");
    given().answer(lease);

    renew(lease, storage().clock().instant().plus(Given.LEASE));

    assertThat(nextDueAt()).isEmpty();
  }

  private void renew(Lease lease, Instant until) {
    given().inSystem(() -> storage().work().renew(List.of(lease), until));
  }

  private List<Lease> claimAt(Instant time) {
    return given().system(() -> storage().work().claim(time, Given.LEASE, 10));
  }

  private Optional<Instant> nextDueAt() {
    return given().system(storage().work()::nextDueAt);
  }
}
