package io.communityconnect.adapters.rest.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.rest.ApiServer;
import io.communityconnect.adapters.rest.ApiServer.Answer;
import io.communityconnect.adapters.rest.Doorkeeper;
import io.communityconnect.adapters.rest.RememberedRequests;
import io.communityconnect.application.InfrastructureException;
import io.communityconnect.application.identity.port.in.ChangeRoleUseCase;
import io.communityconnect.application.people.port.in.ChangeResidentUseCase;
import io.communityconnect.application.people.port.in.RegisterResidentUseCase;
import io.communityconnect.domain.identity.Role;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Requests with a key, over a memory and people that are as simple as can be.
final class RequestKeyFilterTest {
  private static final String BODY = "{\"phone\":\"+15550100402\"}";

  private static final RememberedRequests memory = new RememberedRequests();
  private static final People people = new People();
  private static final ApiServer server = new ApiServer(memory, people);

  private static final class People
      implements RegisterResidentUseCase, ChangeResidentUseCase, ChangeRoleUseCase {
    private int registered;
    private boolean down;

    @Override
    public RegisterResidentUseCase.Outcome register(RegisterResidentUseCase.Command command) {
      registered++;
      if (down) {
        throw new InfrastructureException("register", true, new IOException());
      }
      return new RegisterResidentUseCase.Outcome.Registered(Doorkeeper.asha(Role.USER));
    }

    @Override
    public ChangeResidentUseCase.Outcome change(ChangeResidentUseCase.Command command) {
      return new ChangeResidentUseCase.Outcome.Unknown();
    }

    @Override
    public ChangeRoleUseCase.Outcome change(ChangeRoleUseCase.Command command) {
      return new ChangeRoleUseCase.Outcome.UnknownPerson();
    }
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @BeforeEach
  void forget() {
    people.registered = 0;
    people.down = false;
    memory.goDown(false);
  }

  private static Answer register(String key, String body) {
    return register("admin", key, body);
  }

  private static Answer register(String token, String key, String body) {
    return server.send(
        server
            .to("/api/v1/admin/residents")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void isAnsweredAgainWithoutBeingDone() {
    Answer first = register("a", BODY);
    Answer second = register("a", BODY);

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
    assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(people.registered).isEqualTo(1);
  }

  @Test
  void isRefusedWithAnotherBody() {
    register("b", BODY);
    Answer other = register("b", "{\"phone\":\"+15550100403\"}");

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("REQUEST_KEY_REUSED");
  }

  @Test
  void keepsRefusals() {
    Answer first = register("c", "{}");
    Answer second = register("c", "{}");

    assertThat(first.status()).isEqualTo(422);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void isDoneAnewAfterAFailure() {
    people.down = true;
    assertThat(register("d", BODY).status()).isEqualTo(503);
    people.down = false;

    assertThat(register("d", BODY).status()).isEqualTo(201);
    assertThat(people.registered).isEqualTo(2);
  }

  @Test
  void keepsNothingThatWasNotAllowed() {
    assertThat(register("user", "e", BODY).status()).isEqualTo(403);

    assertThat(memory.knows("e")).isFalse();
  }

  @Test
  void tellsWhatWasDoneThoughNobodyKeepsIt() {
    memory.goDown(true);

    assertThat(register("f", BODY).status()).isEqualTo(201);
    assertThat(people.registered).isEqualTo(1);
  }

  @Test
  void refusesABodyThatIsTooLargeToKeep() {
    Answer answer = register("g", "\"" + "x".repeat(2 << 20) + "\"");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("PAYLOAD_TOO_LARGE");
    assertThat(memory.knows("g")).isFalse();
  }

  @Test
  void refusesWhatIsNoKey() {
    Answer answer = register("two words", BODY);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("REQUEST_KEY_INVALID");
    assertThat(people.registered).isZero();
  }
}
