package io.communityconnect.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What people write, and who they are, stays out of `toString` and so out of logs.
class RedactionTest {
  private static final String SECRET = "the key is under the mat";
  private static final PhoneNumber PHONE = new PhoneNumber("+15550000042");

  static List<Content> contents() {
    Attachment photo = new Attachment(URI.create("https://media.example/" + "secret"), "image/png");
    return List.of(
        new Content.Text(SECRET),
        new Content.Media(Content.Media.Kind.PHOTO, SECRET, List.of(photo)),
        new Content.Location(52.5, 13.4, Optional.of(SECRET), Optional.of(SECRET)),
        new Content.ButtonReply(SECRET, SECRET),
        new Content.Unknown("order", SECRET));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void keepsWordsAndPlacesOutOfMessages(Content content) {
    InboundMessage inbound =
        new InboundMessage(
            new ProviderMessageId("SM1"),
            WhatsAppIdentity.of(PHONE),
            PHONE,
            Optional.of("Asha Rao"),
            content,
            Instant.EPOCH);
    Message message =
        new Message(new MessageId(new UUID(0, 1)), Direction.INBOUND, content, Instant.EPOCH);

    assertThat(inbound.toString() + message)
        .doesNotContain(SECRET, "secret", "52.5", "Asha", PHONE.value());
  }

  @Test
  void keepsOurOwnWordsOutToo() {
    OutboundMessage outbound =
        new OutboundMessage(
            new MessageId(new UUID(0, 1)),
            new ConversationId(new UUID(0, 2)),
            PHONE,
            WhatsAppIdentity.of(PHONE),
            SECRET);

    assertThat(outbound.toString()).doesNotContain(SECRET, PHONE.value());
  }
}
