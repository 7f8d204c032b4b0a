package io.communityconnect.application.community.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.community.port.in.OpenCommunityUseCase;
import io.communityconnect.application.community.port.in.OpenCommunityUseCase.Command;
import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.knowledge.Section;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OpenCommunityServiceTest {
  private static final PhoneNumber NUMBER = new PhoneNumber("+14155550100");

  private final Storage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final OpenCommunityUseCase service =
      new OpenCommunityService(
          storage.systemUnitOfWork(),
          storage.communities(),
          storage.articles(),
          markdown -> List.of(new Section(List.of(), List.of(markdown))),
          storage.clock());

  @Test
  void takesMessagesFromThenOn() {
    service.open(new Command("Oak House", NUMBER, List.of()));

    assertThat(given.turn(writeToOakHouse()).community().name()).isEqualTo("Oak House");
  }

  @Test
  void leavesACommunityThatIsOpenAsItIs() {
    service.open(new Command("Oak House", NUMBER, List.of()));
    service.open(new Command("Renamed", NUMBER, List.of()));

    assertThat(storage.facts().communities()).isEqualTo(2);
    assertThat(given.turn(writeToOakHouse()).community().name()).isEqualTo("Oak House");
  }

  private ConversationId writeToOakHouse() {
    return given
        .accepted(InboundMessages.writtenTo(InboundMessages.text("+15550000001", "hello"), NUMBER))
        .conversation();
  }
}
