package io.communityconnect.adapters.rest.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.rest.ApiServer;
import io.communityconnect.adapters.rest.ApiServer.Answer;
import io.communityconnect.application.conversation.port.in.ReadOwnConversationUseCase;
import io.communityconnect.application.conversation.port.out.ConversationPage.Entry;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.Delivery;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OwnConversationRoutesTest {
  private static final String PATH = "/api/v1/me/conversation";
  private static final MessageId SAID = new MessageId(new UUID(4, 4));
  private static final ResidentId MANAGER = new ResidentId(new UUID(6, 6));

  private static final Conversation conversation = new Conversation();
  private static final ApiServer server = new ApiServer(conversation);

  private static final class Conversation implements ReadOwnConversationUseCase {
    private final List<Command> commands = new ArrayList<>();

    @Override
    public Outcome read(Command command) {
      commands.add(command);
      Message message =
          new Message(
              SAID,
              Direction.OUTBOUND,
              new Content.Text("The gym opens at six."),
              Instant.parse("2026-01-02T10:00:00Z"));
      Delivery delivery = new Delivery(DeliveryStatus.FAILED, Optional.of("63016"));
      return new Outcome.Read(
          List.of(new Entry(message, Optional.of(MANAGER), Optional.of(delivery))),
          Optional.of(SAID));
    }
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @BeforeEach
  void forget() {
    conversation.commands.clear();
  }

  @Test
  void showsWhatWasSaidAndNotByWhomOfTheCommunity() {
    Answer answer = server.get(PATH, "user");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().body())
        .isEqualTo(
            """
            {"items":[{"id":"00000000-0000-0004-0000-000000000004","direction":"outbound",\
            "channel":"whatsapp","author":"person","kind":"text","text":"The gym opens at six.",\
            "at":"2026-01-02T10:00:00Z"}],"nextCursor":"00000000-0000-0004-0000-000000000004"}""");
    assertThat(conversation.commands)
        .singleElement()
        .satisfies(
            command -> {
              assertThat(command.resident().id().value()).isEqualTo(new UUID(2, 2));
              assertThat(command.before()).isEmpty();
              assertThat(command.limit()).isEqualTo(20);
            });
  }

  @Test
  void goesOnBeforeAMessage() {
    assertThat(server.get(PATH + "?limit=7&before=" + SAID.value(), "admin").status())
        .isEqualTo(200);

    assertThat(conversation.commands)
        .singleElement()
        .satisfies(
            command -> {
              assertThat(command.before()).contains(SAID);
              assertThat(command.limit()).isEqualTo(7);
            });
  }

  @Test
  void refusesWhatIsNoMessageAndNoLength() {
    for (String query : List.of("?before=yesterday", "?limit=0", "?limit=101")) {
      assertThat(server.get(PATH + query, "user").code()).isEqualTo("INVALID_FIELDS");
    }
    assertThat(conversation.commands).isEmpty();
  }

  @Test
  void isForResidents() {
    assertThat(server.get(PATH, "super_admin").code()).isEqualTo("NO_COMMUNITY");
    assertThat(conversation.commands).isEmpty();
  }
}
