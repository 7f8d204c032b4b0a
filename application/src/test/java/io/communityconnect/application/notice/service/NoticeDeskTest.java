package io.communityconnect.application.notice.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.notice.service.NoticeDesk.Notice;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class NoticeDeskTest {
  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final Actor.Resident ada = given.leaseFor("+15550000001").resident();
  private final ConversationId conversation = given.text("+15550000001", "hola").conversation();
  private final NoticeDesk desk =
      new NoticeDesk(
          storage.people().contacts(),
          storage.conversations(),
          storage.messageIds(),
          storage.outbox());

  private Notice tell(ResidentId resident) {
    return given.system(
        () ->
            desk.tell(
                resident,
                ada.community(),
                language -> "changed in " + language.code(),
                storage.clock().instant()));
  }

  private List<String> owed() {
    return given.dispatched(10).stream()
        .map(Dispatch::message)
        .map(message -> message.text())
        .toList();
  }

  @Test
  void writesInTheResidentsLanguageWithinADay() {
    given.inSystem(() -> storage.wishes().speak(conversation, Language.SPANISH, true));

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

    assertThat(tell(ada.id())).isEqualTo(Notice.UNTOLD);
    assertThat(owed()).isEmpty();
  }

  @Test
  void staysSilentToWhoeverSaidStopOrNeverWrote() {
    given.inSystem(
        () -> storage.wishes().decide(conversation, Consent.WITHDRAWN, storage.clock().instant()));

    assertThat(tell(ada.id())).isEqualTo(Notice.UNTOLD);
    assertThat(tell(new ResidentId(new UUID(9, 9)))).isEqualTo(Notice.UNTOLD);
    assertThat(owed()).isEmpty();
  }
}
