package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.out.Settlements.Settled;
import io.communityconnect.application.conversation.port.out.Settlements.Settlement;
import io.communityconnect.application.storage.Given;
import io.communityconnect.domain.conversation.Lease;
import org.junit.jupiter.api.Test;

/// A claim that the database forgot in a crash, while the worker that had made it went on.
final class LostClaimIT {
  private final TestDatabase database = TestDatabase.empty();
  private final PostgresStorage storage = new PostgresStorage();
  private final Given given = new Given(storage);

  @Test
  void ofTwoWhoHoldTheSameFenceTheFirstAnswers() {
    Lease forgotten = given.leaseFor("+15550000001");
    forget(forgotten);
    Lease again = given.claimed(10).getFirst();
    assertThat(again).isEqualTo(forgotten);
    Settlement one = given.settlement(forgotten);
    Settlement other = given.settlement(again);

    assertThat(storage.settlements().settle(one)).isInstanceOf(Settled.Stored.class);
    assertThat(storage.settlements().settle(other)).isInstanceOf(Settled.LeaseLost.class);

    assertThat(given.history(forgotten.conversation())).hasSize(1 + one.reply().size());
  }

  /// As a crash would leave the row: as it was before the claim.
  private void forget(Lease lease) {
    database
        .owner()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update conversation_work
                        set leased = false, fence = fence - 1, attempts = attempts - 1, due_at = :now
                        where conversation_id = :conversation
                        """)
                    .bind("now", storage.clock().instant())
                    .bind("conversation", lease.conversation().value())
                    .execute());
  }
}
