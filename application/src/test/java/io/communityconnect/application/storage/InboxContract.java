package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.conversation.port.out.Inbox.Receipt;
import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.InboundMessage;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppIdentity;
import io.communityconnect.domain.people.WhatsAppUserId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.conversation.port.out.Inbox] promises, but for the time
/// at which an answer is due: that is [InboxDueTimeContract].
public interface InboxContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void storesTheResidentTheConversationTheMessageAndTheWork() {
    InboundMessage message = InboundMessages.text("+15550000001", "hello");

    ConversationId conversation = given().accepted(message).conversation();

    assertThat(storage().facts().residents()).isEqualTo(1);
    assertThat(storage().facts().conversations()).isEqualTo(1);
    assertThat(storage().facts().messages()).isEqualTo(1);
    assertThat(given().turn(conversation).community().name()).isEqualTo(SampleCommunity.NAME);
    assertThat(given().turn(conversation).community().sender()).isEqualTo(SampleCommunity.SENDER);
    assertThat(given().turn(conversation).resident()).isEqualTo(message.from());
    Message stored = given().turn(conversation).unanswered().getFirst();
    assertThat(stored.direction()).isEqualTo(Direction.INBOUND);
    assertThat(stored.content()).isEqualTo(message.content());
    assertThat(stored.at()).isEqualTo(message.receivedAt());
    assertThat(storage().facts().providerIdOf(stored.id())).contains(message.providerId());
    storage().clock().advance(Storage.DEBOUNCE.quiet());
    assertThat(given().claimed(10)).extracting(Lease::conversation).containsExactly(conversation);
  }

  @Test
  default void continuesTheConversationOfAResidentWhoWritesAgain() {
    ConversationId first = given().text("+15550000001", "one").conversation();
    ConversationId second = given().text("+15550000001", "two").conversation();

    assertThat(second).isEqualTo(first);
    assertThat(given().unanswered(first)).containsExactly("one", "two");
    assertThat(storage().facts().residents()).isEqualTo(1);
    assertThat(storage().facts().conversations()).isEqualTo(1);
  }

  @Test
  default void givesEveryPhoneAConversationOfItsOwn() {
    ConversationId ada = given().text("+15550000001", "from Ada").conversation();
    ConversationId ben = given().text("+15550000002", "from Ben").conversation();

    assertThat(ben).isNotEqualTo(ada);
    assertThat(given().unanswered(ada)).containsExactly("from Ada");
    assertThat(given().unanswered(ben)).containsExactly("from Ben");
    assertThat(storage().facts().residents()).isEqualTo(2);
  }

  @Test
  default void keepsAPersonsConversationsWithTwoCommunitiesApart() {
    PhoneNumber oakHouse = new PhoneNumber("+14155550100");
    given().community("Oak House", oakHouse);
    ConversationId maple = given().text("+15550000001", "to Maple Court").conversation();

    ConversationId oak =
        given()
            .accepted(
                InboundMessages.writtenTo(
                    InboundMessages.text("+15550000001", "to Oak House"), oakHouse))
            .conversation();

    assertThat(given().unanswered(maple)).containsExactly("to Maple Court");
    assertThat(given().unanswered(oak)).containsExactly("to Oak House");
    assertThat(given().turn(oak).community().name()).isEqualTo("Oak House");
  }

  @Test
  default void takesAMessageThatIsDeliveredAgainForADuplicate() {
    InboundMessage message = InboundMessages.text("+15550000001", "hello");
    Receipt.Accepted accepted = given().accepted(message);
    storage().clock().advance(Storage.DEBOUNCE.max());
    given().text("+15550000002", "somebody else meanwhile");

    assertThat(storage().inbox().accept(message)).isEqualTo(new Receipt.Duplicate());

    assertThat(given().unanswered(accepted.conversation())).containsExactly("hello");
    assertThat(storage().facts().messages()).isEqualTo(2);
    assertThat(given().system(storage().work()::nextDueAt)).contains(accepted.dueAt());
  }

  @Test
  default void changesNothingForADuplicateWhateverItSays() {
    InboundMessage message = InboundMessages.text("+15550000001", "hello");
    ConversationId conversation = given().accepted(message).conversation();
    InboundMessage other =
        InboundMessages.withProviderId(
            InboundMessages.text("+15550000002", "not hello"), message.providerId());

    assertThat(storage().inbox().accept(other)).isEqualTo(new Receipt.Duplicate());

    assertThat(given().unanswered(conversation)).containsExactly("hello");
    assertThat(storage().facts().residents()).isEqualTo(1);
    assertThat(storage().facts().conversations()).isEqualTo(1);
  }

  @Test
  default void doesNotReopenAnAnsweredConversationForADuplicate() {
    InboundMessage message = InboundMessages.text("+15550000001", "hello");
    ConversationId conversation = given().accepted(message).conversation();
    storage().clock().advance(Storage.DEBOUNCE.quiet());
    Lease lease = given().claimed(1).getFirst();
    given().answer(lease);

    assertThat(storage().inbox().accept(message)).isEqualTo(new Receipt.Duplicate());

    assertThat(given().unanswered(conversation)).isEmpty();
    assertThat(given().system(storage().work()::nextDueAt)).isEmpty();
  }

  @Test
  default void acceptsOnceWhatSeveralThreadsDeliverAtOnce() throws InterruptedException {
    InboundMessage message = InboundMessages.text("+15550000001", "hello");

    List<Receipt> receipts = Together.run(16, _ -> storage().inbox().accept(message));

    assertThat(receipts).filteredOn(Receipt.Accepted.class::isInstance).hasSize(1);
    assertThat(receipts).filteredOn(new Receipt.Duplicate()::equals).hasSize(15);
    assertThat(storage().facts().messages()).isEqualTo(1);
  }

  @Test
  default void registersOnceAPersonWhoseFirstMessagesArriveAtOnce() throws InterruptedException {
    List<ConversationId> conversations =
        Together.run(
            16, number -> given().text("+15550000001", "message " + number).conversation());

    assertThat(conversations).containsOnly(conversations.getFirst());
    assertThat(storage().facts().residents()).isEqualTo(1);
    assertThat(storage().facts().messages()).isEqualTo(16);
  }

  @Test
  default void storesNothingForANumberThatIsNoCommunitys() {
    InboundMessage message =
        InboundMessages.writtenTo(
            InboundMessages.text("+15550000001", "hello"), new PhoneNumber("+14155550199"));

    assertThat(storage().inbox().accept(message)).isEqualTo(new Receipt.UnknownRecipient());

    assertThat(storage().facts().residents()).isZero();
    assertThat(storage().facts().conversations()).isZero();
    assertThat(storage().facts().messages()).isZero();
    assertThat(given().system(storage().work()::nextDueAt)).isEmpty();
  }

  @Test
  default void knowsAPersonByTheirUserIdAlone() {
    WhatsAppIdentity hidden = WhatsAppIdentity.of(new WhatsAppUserId("CO.4480000000000001"));
    WhatsAppIdentity other = WhatsAppIdentity.of(new WhatsAppUserId("CO.4480000000000002"));

    ConversationId first = given().accepted(text(hidden, "one")).conversation();
    ConversationId second = given().accepted(text(hidden, "two")).conversation();
    ConversationId third = given().accepted(text(other, "three")).conversation();

    assertThat(second).isEqualTo(first);
    assertThat(third).isNotEqualTo(first);
    assertThat(given().turn(first).resident()).isEqualTo(hidden);
  }

  @Test
  default void knowsAPersonByEitherNameOnceBothWereSeenTogether() {
    PhoneNumber phone = new PhoneNumber("+15550000001");
    WhatsAppUserId userId = new WhatsAppUserId("CO.4480000000000001");
    WhatsAppIdentity both = new WhatsAppIdentity(Optional.of(phone), Optional.of(userId));
    ConversationId byPhone =
        given().accepted(text(WhatsAppIdentity.of(phone), "one")).conversation();

    ConversationId byBoth = given().accepted(text(both, "two")).conversation();
    ConversationId byUserId =
        given().accepted(text(WhatsAppIdentity.of(userId), "three")).conversation();

    assertThat(byBoth).isEqualTo(byPhone);
    assertThat(byUserId).isEqualTo(byPhone);
    assertThat(given().turn(byPhone).resident()).isEqualTo(both);
    assertThat(storage().facts().residents()).isEqualTo(1);
  }

  @Test
  default void learnsThePhoneOfAPersonWhoHidItAtFirst() {
    PhoneNumber phone = new PhoneNumber("+15550000001");
    WhatsAppUserId userId = new WhatsAppUserId("CO.4480000000000001");
    WhatsAppIdentity both = new WhatsAppIdentity(Optional.of(phone), Optional.of(userId));
    ConversationId hidden =
        given().accepted(text(WhatsAppIdentity.of(userId), "one")).conversation();

    given().accepted(text(both, "two"));
    ConversationId byPhone =
        given().accepted(text(WhatsAppIdentity.of(phone), "three")).conversation();

    assertThat(byPhone).isEqualTo(hidden);
    assertThat(given().turn(hidden).resident()).isEqualTo(both);
  }

  @Test
  default void keepsEveryKindOfContentAsItCame() {
    Attachment photo =
        new Attachment(URI.create("https://api.example.com/Media/ME1?x=%20y"), "image/jpeg");
    Attachment document = new Attachment(URI.create("https://api.example.com/ME2"), "");
    List<Content> contents =
        List.of(
            new Content.Text("Grüße 👩‍👩‍👧 \"quoted\" \\ back\nnew line\ttab"),
            new Content.Text(""),
            new Content.Media(Content.Media.Kind.PHOTO, "the lift", List.of(photo, document)),
            new Content.Media(Content.Media.Kind.VOICE, "", List.of(document)),
            new Content.Location(-12.5, 77.59460000000001, Optional.of("Gate"), Optional.empty()),
            new Content.Location(90, -180, Optional.empty(), Optional.of("Main St 1")),
            new Content.ButtonReply("Yes, please", "confirm:1"),
            new Content.Unknown("order", "two of them"));

    for (Content content : contents) {
      given().accepted(InboundMessages.content("+15550000001", content, TestClock.START));
    }

    ConversationId conversation = given().text("+15550000001", "last").conversation();
    assertThat(given().turn(conversation).unanswered().stream().map(Message::content).limit(8))
        .containsExactlyElementsOf(contents);
  }

  @Test
  default void keepsEveryMessageOfManyWhoWriteAtOnceInTheirOrder() throws InterruptedException {
    List<ConversationId> conversations =
        Together.run(
            50,
            number -> {
              String phone = "+1555000%04d".formatted(number);
              return IntStream.range(0, 20)
                  .mapToObj(i -> given().text(phone, number + "/" + i).conversation())
                  .toList()
                  .getLast();
            });

    assertThat(storage().facts().residents()).isEqualTo(50);
    assertThat(storage().facts().messages()).isEqualTo(1000);
    for (int number = 0; number < 50; number++) {
      String prefix = number + "/";
      assertThat(given().unanswered(conversations.get(number)))
          .containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(i -> prefix + i).toList());
    }
  }

  @Test
  default void refusesToWorkInsideAUnitOfWork() {
    InboundMessage message = InboundMessages.text("+15550000001", "hello");

    assertThatIllegalStateException()
        .isThrownBy(() -> given().system(() -> storage().inbox().accept(message)));

    assertThat(storage().facts().messages()).isZero();
  }

  private static InboundMessage text(WhatsAppIdentity from, String words) {
    return InboundMessages.from(from, new Content.Text(words), TestClock.START);
  }
}
