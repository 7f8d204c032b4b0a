package io.communityconnect.application.storage;

import io.communityconnect.application.conversation.port.out.Settlements.Settlement;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.knowledge.Citation;
import io.communityconnect.domain.knowledge.OpenQuestion;
import io.communityconnect.domain.people.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What residents ask in a store under contract, and what becomes of it.
///
/// @param storage what is under test
public record GivenQueries(Storage storage) {
  /// Somebody asks, and a query is reserved for it.
  public Lease asked(String phone) {
    Lease lease = new Given(storage).leaseFor(phone);
    storage.billing().meter().reserve(lease, thought(lease), storage.clock().instant());
    return lease;
  }

  /// Somebody asks and is answered.
  ///
  /// @param after how long it takes once the query is reserved
  /// @param titles of the articles that the answer rests on
  public Lease answered(String phone, Duration after, String... titles) {
    Lease lease = asked(phone);
    storage.clock().advance(after);
    settle(lease, titles);
    return lease;
  }

  /// Somebody asks what the knowledge has no answer to.
  public Lease unanswered(String phone, String question) {
    Lease lease = asked(phone);
    storage
        .settlements()
        .settle(
            new Given(storage)
                .leavingOpen(lease, new OpenQuestion(question, Optional.of(Language.ENGLISH))));
    return lease;
  }

  /// Gives back what was reserved.
  public void release(Lease lease) {
    storage.billing().meter().release(lease, thought(lease), storage.clock().instant());
  }

  private void settle(Lease lease, String... titles) {
    Given given = new Given(storage);
    storage
        .settlements()
        .settle(
            new Settlement(
                lease,
                unanswered(lease).map(Message::id).toList(),
                given.texts(lease.conversation(), "said"),
                Optional.empty(),
                Stream.of(titles)
                    .map(title -> new Citation.Source(title, LocalDate.parse("2026-01-01")))
                    .toList(),
                Optional.empty(),
                List.of(),
                storage.clock().instant(),
                Given.LEASE));
  }

  private MessageId thought(Lease lease) {
    return unanswered(lease).findFirst().orElseThrow().id();
  }

  private Stream<Message> unanswered(Lease lease) {
    return new Given(storage).turn(lease.conversation()).unanswered().stream();
  }
}
