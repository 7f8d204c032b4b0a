package io.communityconnect.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutboundMessageTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t"})
  void refusesABlankText(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> message(text));
  }

  @Test
  void refusesWhatTheProviderWouldRefuseForItsLength() {
    String longest = "x".repeat(WhatsAppText.MAX_LENGTH);

    assertThat(message(longest).text()).isEqualTo(longest);
    assertThatIllegalArgumentException().isThrownBy(() -> message(longest + "x"));
  }

  private static OutboundMessage message(String text) {
    return new OutboundMessage(
        new MessageId(new UUID(0, 1)),
        new ConversationId(new UUID(0, 2)),
        new PhoneNumber("+14155238886"),
        WhatsAppIdentity.of(new PhoneNumber("+15550000001")),
        text);
  }
}
