package io.communityconnect.adapters.rest.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.rest.ApiServer;
import io.communityconnect.adapters.rest.ApiServer.Answer;
import io.communityconnect.application.people.port.in.ListResidentsUseCase;
import io.communityconnect.application.people.port.in.ReadResidentUseCase;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.TokenFlaw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who gets through to a route, tried at the search.
final class AuthenticationTest {
  private static final Searched search = new Searched();
  private static final ApiServer server = new ApiServer(search, new Nobody());
  private static final String PATH = "/api/v1/me/search?q=gym";

  private static final class Searched implements SearchHistoryUseCase {
    private final List<Command> commands = new ArrayList<>();

    @Override
    public Outcome search(Command command) {
      commands.add(command);
      return command.query().equals("?")
          ? new Outcome.NothingToSearchFor()
          : new Outcome.Found(
              List.of(
                  new Hit(
                      new MessageId(new UUID(4, 4)),
                      "The gym opens at six.",
                      Instant.parse("2026-01-02T10:00:00Z"),
                      "Assistant",
                      1.25)),
              Basis.WORDS_AND_MEANING);
    }
  }

  /// Is never reached.
  private static final class Nobody implements ListResidentsUseCase, ReadResidentUseCase {
    @Override
    public ListResidentsUseCase.Outcome list(ListResidentsUseCase.Command command) {
      throw new AssertionError("a resident got through");
    }

    @Override
    public ReadResidentUseCase.Outcome read(ReadResidentUseCase.Command command) {
      throw new AssertionError("a resident got through");
    }
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", "admin"})
  void letsWhoeverLivesHereSearchTheirOwn(String token) {
    search.commands.clear();
    Answer answer = server.get(PATH + "&limit=7", token);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().body())
        .isEqualTo(
            """
            {"results":[{"messageId":"00000000-0000-0004-0000-000000000004",\
            "text":"The gym opens at six.","at":"2026-01-02T10:00:00Z","speaker":"Assistant",\
            "score":1.25}]}""");
    assertThat(search.commands)
        .singleElement()
        .satisfies(
            command -> {
              assertThat(command.actor().id().value()).isEqualTo(new UUID(2, 2));
              assertThat(command.query()).isEqualTo("gym");
              assertThat(command.limit()).isEqualTo(7);
            });
  }

  @Test
  void refusesWhatCannotBeSearchedFor() {
    assertThat(server.get("/api/v1/me/search", "user").code()).isEqualTo("INVALID_FIELDS");
    assertThat(server.get("/api/v1/me/search?q=%3F", "user").code()).isEqualTo("INVALID_FIELDS");
    assertThat(server.get(PATH + "&limit=101", "user").status()).isEqualTo(422);
  }

  @Test
  void refusesASuperAdminWithoutACommunity() {
    Answer answer = server.get(PATH, "super_admin");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("NO_COMMUNITY");
  }

  @Test
  void refusesWhoeverHasNoToken() {
    Answer answer = server.send(server.to(PATH));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("TOKEN_MISSING");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic dXNlcjp1c2Vy", "Bearer", "Bearer ", "Bearer a b", "user"})
  void refusesWhatIsNoToken(String header) {
    Answer answer = server.send(server.to(PATH).header("Authorization", header));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("TOKEN_INVALID");
  }

  @ParameterizedTest
  @EnumSource(TokenFlaw.class)
  void refusesEveryFlaw(TokenFlaw flaw) {
    Answer answer = server.get(PATH, flaw.name());

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code())
        .isEqualTo(
            Optional.of(flaw)
                .filter(each -> each == TokenFlaw.EXPIRED || each == TokenFlaw.SESSION_ENDED)
                .map(each -> each == TokenFlaw.EXPIRED ? "TOKEN_EXPIRED" : each.name())
                .orElse("TOKEN_INVALID"));
  }

  @Test
  void asksToComeBackWhereItCannotTell() {
    Answer answer = server.get(PATH, "away");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("3");
  }

  @Test
  void refusesResidentsAtTheAdminsRoutes() {
    Answer answer =
        server.get("/api/v1/admin/residents/00000000-0000-0002-0000-000000000002", "user");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("NOT_ALLOWED");
  }
}
