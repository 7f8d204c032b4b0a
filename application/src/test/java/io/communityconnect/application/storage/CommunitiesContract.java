package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.conversation.port.out.Inbox.Receipt;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.InboundMessage;
import io.communityconnect.domain.people.PhoneNumber;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.community.port.out.Communities] promises.
public interface CommunitiesContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void opensACommunityAtANumber() {
    PhoneNumber number = new PhoneNumber("+14155550100");
    InboundMessage message =
        InboundMessages.writtenTo(InboundMessages.text("+15550000001", "hello"), number);
    assertThat(storage().inbox().accept(message)).isEqualTo(new Receipt.UnknownRecipient());

    given().community("Oak House", number);

    ConversationId conversation = given().accepted(message).conversation();
    assertThat(given().turn(conversation).community().name()).isEqualTo("Oak House");
    assertThat(given().turn(conversation).community().sender()).isEqualTo(number);
  }

  @Test
  default void leavesAnOpenCommunityAsItIs() {
    ConversationId conversation = given().text("+15550000001", "hello").conversation();

    given().community("Renamed", SampleCommunity.SENDER);

    assertThat(given().turn(conversation).community().name()).isEqualTo(SampleCommunity.NAME);
    assertThat(storage().facts().communities()).isEqualTo(1);
  }

  @Test
  default void opensOneCommunityThoughSeveralInstancesStartAtOnce() throws InterruptedException {
    PhoneNumber number = new PhoneNumber("+14155550100");

    Together.run(
        8,
        each -> {
          given().community("Oak House", number);
          return each;
        });

    assertThat(storage().facts().communities()).isEqualTo(2);
  }
}
