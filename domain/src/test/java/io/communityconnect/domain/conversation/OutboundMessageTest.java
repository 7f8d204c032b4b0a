package io.communityconnect.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.conversation.ReplyButtons.Button;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.util.List;
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

  @Test
  void hasNoButtonsUnderATextThatIsTooLongForThem() {
    ReplyButtons buttons = buttons(new Button("Yes", "yes"), new Button("No", "no"));
    String longest = "x".repeat(ReplyButtons.MAX_TEXT_LENGTH);

    assertThat(message(longest).with(buttons).buttons()).hasValue(buttons);
    assertThat(message(longest).with(buttons).freely().buttons()).hasValue(buttons);
    assertThat(message(longest + "x").with(buttons)).isEqualTo(message(longest + "x"));
  }

  @Test
  void refusesButtonsThatAPhoneWouldNotShow() {
    assertThatIllegalArgumentException().isThrownBy(OutboundMessageTest::buttons);
    assertThatIllegalArgumentException().isThrownBy(() -> new Button("x".repeat(21), "yes"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Button("Yes", "x".repeat(201)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> buttons(new Button("Yes", "yes"), new Button("Yes", "no")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> buttons(new Button("Yes", "yes"), new Button("No", "yes")));
  }

  private static ReplyButtons buttons(Button... each) {
    return new ReplyButtons(Language.ENGLISH, List.of(each));
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
