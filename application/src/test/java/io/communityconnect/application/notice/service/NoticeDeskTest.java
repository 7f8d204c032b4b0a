package io.communityconnect.application.notice.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.notice.service.NoticeDesk.Notice;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.ApprovedTemplate;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class NoticeDeskTest {
  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final Actor.Resident ada = given.leaseFor("+15550000001").resident();
  private final ConversationId conversation = given.text("+15550000001", "hola").conversation();
  private static final String ENGLISH = "HX00000000000000000000000000000001";
  private static final String SPANISH = "HX00000000000000000000000000000002";
  private static final NoticeTemplates TEMPLATES =
      new NoticeTemplates(
          Map.of(
              new NoticeTemplates.Key(FixedText.PAYMENT_TO_CONFIRM, Language.ENGLISH),
              ENGLISH,
              new NoticeTemplates.Key(FixedText.PAYMENT_TO_CONFIRM, Language.SPANISH),
              SPANISH));

  private Notice tell(ResidentId resident) {
    return tell(resident, new Wording.Free(language -> "changed in " + language.code()));
  }

  private Notice tell(ResidentId resident, Wording words) {
    NoticeDesk desk =
        new NoticeDesk(
            storage.people().contacts(),
            storage.conversations(),
            storage.messageIds(),
            storage.outbox(),
            TEMPLATES);
    return given.system(
        () -> desk.tell(resident, ada.community(), words, storage.clock().instant()));
  }

  private static Wording confirm() {
    return new Wording.Fixed(FixedText.PAYMENT_TO_CONFIRM, _ -> List.of("https://pay.example"));
  }

  private List<OutboundMessage> messages() {
    return given.dispatched(10).stream().map(Dispatch::message).toList();
  }

  private List<String> owed() {
    return messages().stream().map(OutboundMessage::text).toList();
  }

  private void speak(Language language) {
    given.inSystem(() -> storage.wishes().speak(conversation, language, true));
  }

  @Test
  void writesInTheResidentsLanguageWithinADay() {
    speak(Language.SPANISH);

    assertThat(tell(ada.id())).isEqualTo(Notice.TOLD);
    assertThat(owed()).containsExactly("changed in es");
    assertThat(given.history(conversation)).contains("changed in es");
  }

  @Test
  void speaksEnglishToWhomNobodyKnows() {
    assertThat(tell(ada.id())).isEqualTo(Notice.TOLD);
    assertThat(owed()).containsExactly("changed in en");
  }

  @Test
  void staysSilentAfterADay() {
    storage.clock().advance(Duration.ofHours(24));

    assertThat(tell(ada.id())).isEqualTo(Notice.NO_TEMPLATE);
    assertThat(owed()).isEmpty();
  }

  @Test
  void takesTheTemplateOfTheResidentsLanguageAfterADay() {
    speak(Language.SPANISH);
    storage.clock().advance(Duration.ofHours(24));

    assertThat(tell(ada.id(), confirm())).isEqualTo(Notice.TOLD);

    OutboundMessage message = messages().getFirst();
    assertThat(message.text()).startsWith("Su banco").endsWith("https://pay.example");
    assertThat(message.template())
        .contains(new ApprovedTemplate(SPANISH, List.of("https://pay.example")));
  }

  @Test
  void takesTheEnglishOneWhereThereIsNone() {
    speak(Language.HINDI);
    storage.clock().advance(Duration.ofHours(24));

    assertThat(tell(ada.id(), confirm())).isEqualTo(Notice.TOLD);

    OutboundMessage message = messages().getFirst();
    assertThat(message.text()).startsWith("Your bank");
    assertThat(message.template()).map(ApprovedTemplate::reference).contains(ENGLISH);
  }

  @Test
  void takesTheTemplateAlongForWhenItIsTooLate() {
    speak(Language.SPANISH);
    assertThat(tell(ada.id(), confirm())).isEqualTo(Notice.TOLD);

    OutboundMessage message = messages().getFirst();
    assertThat(message.template()).map(ApprovedTemplate::reference).contains(SPANISH);
    assertThat(message.freely().template()).isEmpty();
  }

  @Test
  void writesFreelyInALanguageWithoutTemplateWithinADay() {
    speak(Language.HINDI);

    assertThat(tell(ada.id(), confirm())).isEqualTo(Notice.TOLD);

    OutboundMessage message = messages().getFirst();
    assertThat(message.text()).startsWith("आपका");
    assertThat(message.template()).isEmpty();
  }

  @Test
  void hasTemplatesForNoticesOnly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> templates(FixedText.PAYMENT_FAILED, "HX1"));
    assertThatIllegalArgumentException().isThrownBy(() -> templates(FixedText.HELP, ENGLISH));
  }

  private static NoticeTemplates templates(FixedText text, String reference) {
    return new NoticeTemplates(Map.of(new NoticeTemplates.Key(text, Language.ENGLISH), reference));
  }

  @Test
  void staysSilentToWhoeverSaidStopOrNeverWrote() {
    given.inSystem(
        () -> storage.wishes().decide(conversation, Consent.WITHDRAWN, storage.clock().instant()));

    assertThat(tell(ada.id())).isEqualTo(Notice.UNWANTED);
    assertThat(tell(new ResidentId(new UUID(9, 9)))).isEqualTo(Notice.UNWANTED);
    assertThat(owed()).isEmpty();
  }
}
