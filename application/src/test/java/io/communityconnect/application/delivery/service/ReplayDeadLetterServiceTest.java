package io.communityconnect.application.delivery.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.delivery.RecordingOutboxSignal;
import io.communityconnect.application.delivery.port.in.ListDeadLettersUseCase;
import io.communityconnect.application.delivery.port.in.ListDeliveriesUseCase;
import io.communityconnect.application.delivery.port.in.ReplayDeadLetterUseCase.Command;
import io.communityconnect.application.delivery.port.in.ReplayDeadLetterUseCase.Outcome;
import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.delivery.port.out.DeadLetters.Letter;
import io.communityconnect.application.delivery.port.out.DeliveryRecords.DeliveryRecord;
import io.communityconnect.application.delivery.port.out.DeliveryRecords.Filter;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.ApprovedTemplate;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ReplayDeadLetterServiceTest {
  private final Storage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final RecordingOutboxSignal signal = new RecordingOutboxSignal();
  private final Lease lease = given.leaseFor("+15550000001");
  private final Actor.Admin admin = storage.adminOf(lease.resident().community());
  private final MessageId message = given.owed(lease.conversation(), "given up").getFirst().id();
  private final ReplayDeadLetterService service =
      new ReplayDeadLetterService(
          storage.adminUnitOfWork(),
          storage.deliveries().deadLetters(),
          storage.attendance().conversations(),
          signal,
          storage.clock());

  private void bury() {
    Dispatch dispatch = given.dispatched(1).getFirst();
    given.inSystem(
        () ->
            storage
                .outbox()
                .bury(
                    dispatch, new DeadLetter("30008", "unknown error"), storage.clock().instant()));
  }

  private Outcome replay() {
    return service.replay(new Command(admin, message));
  }

  @Test
  void owesTheMessageAgainOnce() {
    bury();

    assertThat(replay()).isEqualTo(Outcome.REPLAYED);
    assertThat(replay()).isEqualTo(Outcome.REPLAYED_BEFORE);

    assertThat(signal.count()).isEqualTo(1);
    assertThat(given.dispatched(10))
        .extracting(dispatch -> dispatch.message().id())
        .containsExactly(message);
    given.sent(message);
    assertThat(replay()).isEqualTo(Outcome.REPLAYED_BEFORE);
  }

  @Test
  void owesATemplateAgainAtAnyTime() {
    bury();
    MessageId template =
        given
            .owed(
                lease.conversation(),
                new ApprovedTemplate("HX00000000000000000000000000000001", List.of()))
            .id();
    bury();
    storage.clock().advance(Duration.ofHours(24));

    assertThat(service.replay(new Command(admin, template))).isEqualTo(Outcome.REPLAYED);
  }

  @Test
  void refusesOnceTheWindowHasClosed() {
    bury();
    storage.clock().advance(Duration.ofHours(24));

    assertThat(replay()).isEqualTo(Outcome.WINDOW_CLOSED);
    assertThat(given.dispatched(10)).isEmpty();
  }

  @Test
  void refusesForWhoSaidStop() {
    bury();
    given.inSystem(
        () ->
            storage
                .wishes()
                .decide(lease.conversation(), Consent.WITHDRAWN, storage.clock().instant()));

    assertThat(replay()).isEqualTo(Outcome.NOT_WANTED);
    assertThat(given.dispatched(10)).isEmpty();
  }

  @Test
  void knowsOnlyWhatWasGivenUp() {
    assertThat(replay()).isEqualTo(Outcome.UNKNOWN);
    assertThat(service.replay(new Command(admin, new MessageId(new UUID(9, 9)))))
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void takesDownWhoLookedAndWhoSentAgain() {
    bury();
    ListDeadLettersUseCase.Listed letters =
        new ListDeadLettersService(
                storage.adminUnitOfWork(), storage.deliveries().deadLetters(), storage.clock())
            .list(
                new ListDeadLettersUseCase.Command(admin, Optional.empty(), Optional.empty(), 10));
    ListDeliveriesUseCase.Listed deliveries =
        new ListDeliveriesService(
                storage.adminUnitOfWork(), storage.deliveries().records(), storage.clock())
            .list(new ListDeliveriesUseCase.Command(admin, Filter.NONE, Optional.empty(), 10));

    replay();

    assertThat(letters.letters()).extracting(Letter::message).containsExactly(message);
    assertThat(deliveries.deliveries())
        .extracting(DeliveryRecord::message)
        .containsExactly(message);
    assertThat(given.recordsAbout(lease.resident().id()))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.entry().action()).isEqualTo(ReplayDeadLetterService.REPLAYED);
              assertThat(record.entry().admin()).contains(admin.id());
              assertThat(record.entry().details().values())
                  .containsEntry("message", new Detail.Id(message.value()))
                  .containsEntry("outcome", new Detail.Code("replayed"));
            });
  }
}
