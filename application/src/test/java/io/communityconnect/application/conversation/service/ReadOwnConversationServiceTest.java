package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.application.conversation.port.in.ReadOwnConversationUseCase.Command;
import io.communityconnect.application.conversation.port.in.ReadOwnConversationUseCase.Outcome;
import io.communityconnect.application.conversation.port.out.ConversationPage.Entry;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ReadOwnConversationServiceTest {
  private final Storage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final ReadOwnConversationService service =
      new ReadOwnConversationService(storage.unitOfWork(), storage.attendance().pages());
  private final Lease ada = given.leaseFor("+15550000001");

  @Test
  void readsThroughOnesOwnConversationFromItsEnd() {
    given.leaseFor("+15550000002");
    given.reply(ada.conversation(), "one", "two");

    Outcome.Read newest = read(ada.resident(), Optional.empty(), 2);
    Outcome.Read oldest = read(ada.resident(), newest.next(), 2);

    assertThat(words(newest)).containsExactly("two", "one");
    assertThat(words(oldest)).containsExactly("hello");
    assertThat(oldest.next()).isEmpty();
  }

  @Test
  void showsNothingToWhomNothingWasSaid() {
    Actor.Resident newcomer =
        new Actor.Resident(new ResidentId(new UUID(9, 9)), ada.resident().community());

    assertThat(read(newcomer, Optional.empty(), 20))
        .isEqualTo(new Outcome.Read(List.of(), Optional.empty()));
  }

  @Test
  void leavesNoAuditEntry() {
    read(ada.resident(), Optional.empty(), 20);

    assertThat(given.recordsAbout(ada.resident().id())).isEmpty();
  }

  @Test
  void readsNoMoreThanAHundredMessagesAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(ada.resident(), Optional.empty(), 101));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(ada.resident(), Optional.empty(), 0));
  }

  private Outcome.Read read(Actor.Resident resident, Optional<MessageId> before, int limit) {
    return switch (service.read(new Command(resident, before, limit))) {
      case Outcome.Read read -> read;
    };
  }

  private static List<String> words(Outcome.Read read) {
    return Given.words(read.entries().stream().map(Entry::message).toList());
  }
}
