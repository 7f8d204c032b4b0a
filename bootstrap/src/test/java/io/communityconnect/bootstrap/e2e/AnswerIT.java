package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.Phones.Answer;
import io.communityconnect.bootstrap.e2e.Phones.Delivery;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One message and what comes of it, while the providers are well and while they are not. Each test
/// has a resident of its own.
class AnswerIT {
  private static final Town town = Town.withServer(Map.of());
  private static final String QUESTION = "When is the gym open on Sunday?";
  private static final String HOURS = "from 7:00 to 20:00 on Saturday and Sunday";

  private static final String OUTBOX_OF =
      """
      from outbox o
      join conversations c on c.id = o.conversation_id
      join users u on u.id = c.user_id
      where 'whatsapp:' || u.phone_number = ?
      """;

  private static final String SENT_TO =
      """
      from messages m
      join conversations c on c.id = m.conversation_id
      join users u on u.id = c.user_id
      where m.direction = 'outbound' and 'whatsapp:' || u.phone_number = ?
      """;

  @BeforeEach
  void makeAllWell() {
    town.phones().heal();
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void answersFromTheHandbookAndLearnsThatItWasRead() {
    Resident resident = town.phones().moveIn("Leila Haddad");
    Delivery delivery = resident.write(QUESTION);
    assertThat(delivery.status()).isEqualTo(200);

    Town.await("the answer is read", () -> isRead(resident.answers()));
    assertThat(resident.answers()).hasSize(1);
    assertThat(resident.answers().getFirst().text())
        .contains(HOURS)
        .endsWith("Source: Gym, 1 October 2026");
    Town.await(
        "the server knows it",
        () ->
            town.database()
                .texts("select m.delivery_status " + SENT_TO, resident.address())
                .equals(List.of("READ")));
  }

  @Test
  void takesARedeliveredWebhookAndChangesNothing() {
    Resident resident = town.phones().moveIn("Jonas Weber");
    Delivery first = resident.write(QUESTION);
    Town.await("the answer is read", () -> isRead(resident.answers()));
    town.awaitSettled();
    List<Long> before = town.database().rowCounts();

    assertThat(resident.redeliver(first.messageSid()).status()).isEqualTo(200);

    assertThat(town.database().isSettled()).isTrue();
    assertThat(town.database().rowCounts()).isEqualTo(before);
    assertThat(resident.answers()).hasSize(1);
  }

  @Test
  void asksKindlyForWordsWhenAPhotoComes() {
    Resident resident = town.phones().moveIn("Chidi Okafor");
    resident.send(Map.of("kind", "image"));

    assertThat(onlyAnswerOf(resident))
        .startsWith("Thank you for the picture, I have kept it. I can't look at pictures yet");
  }

  @Test
  void answersAResidentWhoHidesThePhone() {
    Resident resident = town.phones().moveIn("Ana Sousa", true);
    assertThat(resident.address()).startsWith("whatsapp:US.");
    resident.write(QUESTION);

    assertThat(onlyAnswerOf(resident)).contains(HOURS);
  }

  @Test
  void quotesTheHandbookWhileTheModelIsDown() {
    town.phones().faults("{\"llm\":{\"failStatus\":503}}");
    Resident resident = town.phones().moveIn("Yuki Tanaka");
    resident.write(QUESTION);

    assertThat(onlyAnswerOf(resident))
        .startsWith("I can't write an answer of my own at the moment.")
        .contains(HOURS)
        .endsWith("Source: Gym, 1 October 2026");
  }

  @Test
  void saysHonestlyThatItCannotAnswerWhileTheModelIsDownAndNothingWasFound() {
    town.phones().faults("{\"llm\":{\"failStatus\":503}}");
    Resident resident = town.phones().moveIn("Ines Duarte");
    resident.write("Is there a sauna?");

    assertThat(onlyAnswerOf(resident)).startsWith("I'm sorry, I can't write an answer");
  }

  @Test
  void deliversOnceWhenTheProviderIsWellAgain() {
    town.phones().faults("{\"twilio\":{\"failStatus\":503}}");
    Resident resident = town.phones().moveIn("Marek Nowak");
    resident.write(QUESTION);
    Town.await(
        "a first attempt fails",
        () ->
            town.database()
                .texts("select o.last_error " + OUTBOX_OF, resident.address())
                .equals(List.of("HTTP 503")));
    assertThat(resident.answers()).isEmpty();

    town.phones().heal();

    assertThat(onlyAnswerOf(resident)).contains(HOURS);
  }

  @Test
  void doesNotSendTwiceWhatTheProviderTookBeforeTheConnectionBroke() {
    town.phones()
        .faults("{\"twilio\":{\"dropAfterAccept\":true},\"callbacks\":{\"enabled\":false}}");
    Resident resident = town.phones().moveIn("Sara Lindqvist");
    resident.write(QUESTION);

    assertThat(onlyAnswerOf(resident)).contains(HOURS);
    assertThat(town.database().texts("select m.provider_sid " + SENT_TO, resident.address()))
        .containsExactly(resident.answers().getFirst().sid());
  }

  @Test
  void keepsWhatTheProviderRefusesAsADeadLetter() {
    town.phones().faults("{\"twilio\":{\"failStatus\":400}}");
    Resident resident = town.phones().moveIn("Omar Farouk");
    resident.write(QUESTION);

    Town.await(
        "the message is given up",
        () ->
            town.database()
                .texts("select o.state || ' ' || o.dead_code " + OUTBOX_OF, resident.address())
                .equals(List.of("dead 20400")));
    assertThat(town.database().texts("select m.delivery_status " + SENT_TO, resident.address()))
        .containsExactly("FAILED");
    assertThat(resident.answers()).isEmpty();
  }

  private static String onlyAnswerOf(Resident resident) {
    Town.await("an answer", () -> !resident.answers().isEmpty());
    town.awaitSettled();
    List<Answer> answers = resident.answers();
    assertThat(answers).hasSize(1);
    return answers.getFirst().text();
  }

  private static boolean isRead(List<Answer> answers) {
    return !answers.isEmpty() && answers.getLast().status().equals("read");
  }
}
