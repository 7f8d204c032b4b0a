package io.communityconnect.adapters.whatsapp.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.communityconnect.adapters.whatsapp.webhook.TwilioWebhookMapper.InvalidSender;
import io.communityconnect.adapters.whatsapp.webhook.TwilioWebhookMapper.Malformed;
import io.communityconnect.adapters.whatsapp.webhook.TwilioWebhookMapper.Mapped;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.InboundMessage;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppIdentity;
import io.communityconnect.domain.people.WhatsAppUserId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioWebhookMapperTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");
  private static final WhatsAppUserId USER_ID = new WhatsAppUserId("CO.4480000000000001");

  @Test
  void namesAPersonByPhone() {
    InboundMessage message = mapped(Forms.message("Body", "hi", "WaId", "99999999999"));

    assertThat(message.providerId().value()).isEqualTo("SM1");
    assertThat(message.from()).isEqualTo(WhatsAppIdentity.of(new PhoneNumber("+15550000001")));
    assertThat(message.to()).isEqualTo(new PhoneNumber("+15550000002"));
    assertThat(message.profileName()).isEmpty();
    assertThat(message.receivedAt()).isEqualTo(NOW);
  }

  @Test
  void namesAPersonByPhoneAndUserId() {
    assertThat(mapped(Forms.message("ExternalUserId", "whatsapp:" + USER_ID.value())).from())
        .isEqualTo(
            new WhatsAppIdentity(
                Optional.of(new PhoneNumber("+15550000001")), Optional.of(USER_ID)));
  }

  @Test
  void namesAPersonWhoHidesThePhone() {
    FormBody.Parsed form =
        Forms.form(
            "MessageSid", "SM1",
            "From", "whatsapp:" + USER_ID.value(),
            "To", "whatsapp:+15550000002");

    assertThat(mapped(form).from()).isEqualTo(WhatsAppIdentity.of(USER_ID));
  }

  @Test
  void doesWithoutAUserIdThatIsNone() {
    assertThat(mapped(Forms.message("ExternalUserId", "whatsapp:?")).from())
        .isEqualTo(WhatsAppIdentity.of(new PhoneNumber("+15550000001")));
  }

  @Test
  void takesTheProfileName() {
    assertThat(mapped(Forms.message("ProfileName", "Zoë")).profileName()).hasValue("Zoë");
    assertThat(mapped(Forms.message("ProfileName", " ")).profileName()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"whatsapp:", "whatsapp:+1", "+15550000001", "messenger:1", "whatsapp:co.1"})
  void refusesASenderThatIsNone(String from) {
    assertThat(
            TwilioWebhookMapper.map(
                Forms.form("MessageSid", "SM1", "From", from, "To", "whatsapp:+15550000002"), NOW))
        .isEqualTo(new InvalidSender());
  }

  @ParameterizedTest
  @CsvSource({
    "'', whatsapp:+15550000001, whatsapp:+15550000002, MessageSid, is missing",
    "SM 1, whatsapp:+15550000001, whatsapp:+15550000002, MessageSid, is not a message id",
    "SM1, '', whatsapp:+15550000002, From, is missing",
    "SM1, whatsapp:+15550000001, '', To, is missing",
    "SM1, whatsapp:+15550000001, +15550000002, To, is not a WhatsApp phone number",
  })
  void namesTheFieldAtFault(String sid, String from, String to, String field, String reason) {
    assertThat(TwilioWebhookMapper.map(Forms.form("MessageSid", sid, "From", from, "To", to), NOW))
        .isEqualTo(new Malformed(field, reason));
  }

  @Test
  void keepsTheWordsAsTheyWereWritten() {
    assertThat(mapped(Forms.message("Body", "  two\nlines ")).content())
        .isEqualTo(new Content.Text("  two\nlines "));
  }

  private static InboundMessage mapped(FormBody.Parsed form) {
    return assertThat(TwilioWebhookMapper.map(form, NOW))
        .asInstanceOf(type(Mapped.class))
        .actual()
        .message();
  }
}
