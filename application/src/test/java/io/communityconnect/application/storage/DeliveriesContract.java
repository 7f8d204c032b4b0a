package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.delivery.port.out.Deliveries.Recorded;
import io.communityconnect.application.delivery.port.out.Outbox.Successor;
import io.communityconnect.application.delivery.port.out.SentLog.Sent;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.DeliveryReport;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.delivery.port.out.Deliveries] promises.
public interface DeliveriesContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private List<OutboundMessage> claimedFirstOf(String... words) {
    ConversationId conversation = given().text("+15550000001", "hello").conversation();
    List<OutboundMessage> messages = given().owed(conversation, words);
    given().dispatched(1);
    return messages;
  }

  private MessageId sentAs(ProviderMessageId providerId) {
    MessageId message = claimedFirstOf("answer").getFirst().id();
    storage().sentLog().note(new Sent(message, providerId));
    return message;
  }

  @Test
  default void followsReportsUpwards() {
    ProviderMessageId providerId = InboundMessages.nextProviderId();
    MessageId message = sentAs(providerId);

    for (DeliveryStatus status :
        List.of(
            DeliveryStatus.SENDING,
            DeliveryStatus.SENT,
            DeliveryStatus.DELIVERED,
            DeliveryStatus.READ)) {
      assertThat(record(providerId, status)).isEqualTo(Recorded.ADVANCED);
      assertThat(storage().facts().statusOf(message)).isEqualTo(status);
    }
  }

  @Test
  default void doesNotFollowReportsDownwards() {
    ProviderMessageId providerId = InboundMessages.nextProviderId();
    MessageId message = sentAs(providerId);
    record(providerId, DeliveryStatus.READ);

    for (DeliveryStatus status : DeliveryStatus.values()) {
      assertThat(record(providerId, status)).isEqualTo(Recorded.UNCHANGED);
    }

    assertThat(storage().facts().statusOf(message)).isEqualTo(DeliveryStatus.READ);
  }

  @Test
  default void changesNothingForAReportThatComesTwice() {
    ProviderMessageId providerId = InboundMessages.nextProviderId();
    MessageId message = sentAs(providerId);

    assertThat(record(providerId, DeliveryStatus.SENT)).isEqualTo(Recorded.ADVANCED);
    assertThat(record(providerId, DeliveryStatus.SENT)).isEqualTo(Recorded.UNCHANGED);

    assertThat(storage().facts().statusOf(message)).isEqualTo(DeliveryStatus.SENT);
  }

  @Test
  default void keepsTheCodeOfAFailure() {
    ProviderMessageId providerId = InboundMessages.nextProviderId();
    MessageId message = sentAs(providerId);

    storage()
        .deliveries()
        .reports()
        .record(
            new DeliveryReport(
                providerId,
                Optional.empty(),
                DeliveryStatus.FAILED,
                Optional.of("63024"),
                storage().clock().instant()));

    assertThat(storage().facts().statusOf(message)).isEqualTo(DeliveryStatus.FAILED);
    assertThat(storage().facts().errorOf(message)).contains("63024");
  }

  @Test
  default void believesProofOfDeliveryAfterAFailure() {
    ProviderMessageId providerId = InboundMessages.nextProviderId();
    MessageId message = sentAs(providerId);
    record(providerId, DeliveryStatus.FAILED);

    assertThat(record(providerId, DeliveryStatus.DELIVERED)).isEqualTo(Recorded.ADVANCED);
    assertThat(record(providerId, DeliveryStatus.FAILED)).isEqualTo(Recorded.UNCHANGED);

    assertThat(storage().facts().statusOf(message)).isEqualTo(DeliveryStatus.DELIVERED);
  }

  @Test
  default void reachesTheBestStatusWhateverTheOrderOfReports() throws InterruptedException {
    ProviderMessageId providerId = InboundMessages.nextProviderId();
    MessageId message = sentAs(providerId);
    List<DeliveryStatus> statuses =
        List.of(DeliveryStatus.READ, DeliveryStatus.SENT, DeliveryStatus.DELIVERED);

    Together.run(12, number -> record(providerId, statuses.get(number % statuses.size())));

    assertThat(storage().facts().statusOf(message)).isEqualTo(DeliveryStatus.READ);
  }

  @Test
  default void followsReportsOfManyMessagesThatComeTogether() throws InterruptedException {
    List<ProviderMessageId> providerIds =
        Stream.generate(InboundMessages::nextProviderId).limit(5).toList();
    List<MessageId> messages = providerIds.stream().map(this::sentAs).toList();
    List<DeliveryStatus> statuses =
        List.of(DeliveryStatus.SENT, DeliveryStatus.DELIVERED, DeliveryStatus.FAILED);

    List<Recorded> recorded =
        Together.run(
            18,
            number ->
                number < 15
                    ? record(providerIds.get(number % 5), statuses.get(number / 5))
                    : record(InboundMessages.nextProviderId(), DeliveryStatus.SENT));

    assertThat(messages)
        .allSatisfy(
            message ->
                assertThat(storage().facts().statusOf(message))
                    .isEqualTo(DeliveryStatus.DELIVERED));
    assertThat(recorded.subList(0, 15)).doesNotContain(Recorded.UNKNOWN_MESSAGE);
    assertThat(recorded.subList(15, 18)).containsOnly(Recorded.UNKNOWN_MESSAGE);
  }

  @Test
  default void tellsOnceThatAMessageLeftTheOutboxWhateverComesTogether()
      throws InterruptedException {
    MessageId message = claimedFirstOf("answer").getFirst().id();
    ProviderMessageId providerId = InboundMessages.nextProviderId();

    List<Recorded> recorded =
        Together.run(6, _ -> record(providerId, message, DeliveryStatus.DELIVERED));

    assertThat(recorded).containsOnlyOnce(Recorded.CONFIRMED);
    assertThat(recorded).contains(Recorded.UNCHANGED).hasSize(6);
    assertThat(storage().facts().providerIdOf(message)).contains(providerId);
  }

  @Test
  default void doesNotKnowMessagesOfOthers() {
    sentAs(InboundMessages.nextProviderId());

    assertThat(record(InboundMessages.nextProviderId(), DeliveryStatus.SENT))
        .isEqualTo(Recorded.UNKNOWN_MESSAGE);
    assertThat(
            record(
                InboundMessages.nextProviderId(),
                new MessageId(new UUID(1, 2)),
                DeliveryStatus.SENT))
        .isEqualTo(Recorded.UNKNOWN_MESSAGE);
  }

  @Test
  default void doesNotTakeAMessageOfAResidentForOneOfOurs() {
    ConversationId conversation = given().text("+15550000001", "hello").conversation();
    MessageId inbound = given().turn(conversation).unanswered().getFirst().id();
    ProviderMessageId providerId = storage().facts().providerIdOf(inbound).orElseThrow();

    assertThat(record(providerId, DeliveryStatus.READ)).isEqualTo(Recorded.UNKNOWN_MESSAGE);
    assertThat(record(InboundMessages.nextProviderId(), inbound, DeliveryStatus.READ))
        .isEqualTo(Recorded.UNKNOWN_MESSAGE);

    assertThat(given().unanswered(conversation)).containsExactly("hello");
  }

  @Test
  default void confirmsByOurOwnIdAMessageThatMayHaveBeenSent() {
    OutboundMessage owed = claimedFirstOf("answer").getFirst();
    MessageId message = owed.id();
    ProviderMessageId providerId = InboundMessages.nextProviderId();
    given()
        .inSystem(
            () ->
                storage()
                    .outbox()
                    .retryUnconfirmed(
                        Given.firstClaimOf(owed), "no answer", storage().clock().instant()));
    assertThat(isHeld(owed)).isTrue();

    assertThat(record(providerId, message, DeliveryStatus.SENT)).isEqualTo(Recorded.CONFIRMED);

    assertThat(storage().facts().statusOf(message)).isEqualTo(DeliveryStatus.SENT);
    assertThat(storage().facts().providerIdOf(message)).contains(providerId);
    assertThat(isHeld(owed)).isFalse();
    storage().clock().advance(Given.LEASE.multipliedBy(2));
    assertThat(given().dispatched(10)).isEmpty();
    MessageId other = claimedFirstOf("another").getFirst().id();
    assertThat(given().system(() -> storage().outbox().ofOthers(other, List.of(providerId))))
        .containsExactly(providerId);
  }

  @Test
  default void confirmsEvenByAFailureThatTheProviderHadTheMessage() {
    MessageId message = claimedFirstOf("answer").getFirst().id();

    record(InboundMessages.nextProviderId(), message, DeliveryStatus.FAILED);

    assertThat(storage().facts().statusOf(message)).isEqualTo(DeliveryStatus.FAILED);
    storage().clock().advance(Given.LEASE.multipliedBy(2));
    assertThat(given().dispatched(10)).isEmpty();
  }

  @Test
  default void letsTheNextMessageFollowOneThatIsConfirmed() {
    List<OutboundMessage> messages = claimedFirstOf("one", "two");

    record(InboundMessages.nextProviderId(), messages.getFirst().id(), DeliveryStatus.SENT);

    assertThat(given().dispatched(10).getFirst().message()).isEqualTo(messages.getLast());
  }

  @Test
  default void isNotUndoneByTheSenderWhoComesLater() {
    List<OutboundMessage> messages = claimedFirstOf("one", "two");
    MessageId message = messages.getFirst().id();
    ProviderMessageId providerId = InboundMessages.nextProviderId();
    record(providerId, message, DeliveryStatus.DELIVERED);

    Successor successor = storage().sentLog().note(new Sent(message, providerId));

    assertThat(successor).isEqualTo(Successor.WAITING);
    assertThat(storage().facts().statusOf(message)).isEqualTo(DeliveryStatus.DELIVERED);
    assertThat(storage().facts().providerIdOf(message)).contains(providerId);
  }

  @Test
  default void believesProofOfDeliveryOfAMessageThatWasGivenUp() {
    OutboundMessage owed = claimedFirstOf("answer").getFirst();
    MessageId message = owed.id();
    given()
        .system(
            () ->
                storage()
                    .outbox()
                    .bury(
                        Given.firstClaimOf(owed),
                        new DeadLetter("ATTEMPTS_EXHAUSTED", "no answer"),
                        storage().clock().advance(Duration.ofSeconds(1))));

    assertThat(record(InboundMessages.nextProviderId(), message, DeliveryStatus.DELIVERED))
        .isEqualTo(Recorded.ADVANCED);

    assertThat(storage().facts().statusOf(message)).isEqualTo(DeliveryStatus.DELIVERED);
  }

  private boolean isHeld(OutboundMessage owed) {
    return given().system(() -> storage().outbox().isHeld(Given.firstClaimOf(owed)));
  }

  private Recorded record(ProviderMessageId providerId, DeliveryStatus status) {
    return record(providerId, Optional.empty(), status);
  }

  private Recorded record(ProviderMessageId providerId, MessageId message, DeliveryStatus status) {
    return record(providerId, Optional.of(message), status);
  }

  private Recorded record(
      ProviderMessageId providerId, Optional<MessageId> message, DeliveryStatus status) {
    return storage()
        .deliveries()
        .reports()
        .record(
            new DeliveryReport(
                providerId, message, status, Optional.empty(), storage().clock().instant()));
  }
}
