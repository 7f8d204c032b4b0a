package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What residents have done in the chat: offered, confirmed, done once, written down.
class ActionsIT {
  private static final Town town = Town.withServer(Map.of());

  private static final String REQUESTS =
      """
      select r.category || ' ' || r.priority || ' ' || r.title from service_requests r
      join users u on u.id = r.user_id where 'whatsapp:' || u.phone_number = ?
      """;

  private static final String FLAT =
      "select apartment_info from users where 'whatsapp:' || phone_number = ?";

  private static final String AUDITED =
      """
      select a.action_type from audit_logs a join users u on u.id = a.user_id
      where 'whatsapp:' || u.phone_number = ? order by a.action_type
      """;

  private static final String ASKED_FOR_A_PERSON =
      """
      select h.id from handovers h join users u on u.id = h.user_id
      where h.ended_at is null and 'whatsapp:' || u.phone_number = ?
      """;

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void reportsAnIssueOnceAndTellsHowItIsComingAlong() {
    Resident resident = town.phones().moveIn("Farah Aziz");

    assertThat(resident.answerTo("The lift in block B is stuck"))
        .startsWith("Shall I report this")
        .contains("The lift in block B is stuck", "Reply *yes* or *no*.");
    assertThat(requestsOf(resident)).isEmpty();
    assertThat(resident.answerTo("yes")).startsWith("Done, it is reported under number");
    assertThat(requestsOf(resident)).containsExactly("lift high The lift in block B is stuck");

    resident.answerTo("yes");
    assertThat(requestsOf(resident)).hasSize(1);
    assertThat(resident.answerTo("status of my report"))
        .contains("The lift in block B is stuck (open)");
    assertThat(town.database().texts(AUDITED, resident.address()))
        .containsExactly("action.report_issue");
  }

  @Test
  void doesNothingWithoutAYes() {
    Resident resident = town.phones().moveIn("Goran Ilić");

    assertThat(resident.answerTo("change my flat to B-1204")).contains("Flat: B-1204");
    assertThat(resident.answerTo("no")).startsWith("All right, I have not done anything");
    assertThat(town.database().texts(FLAT, resident.address())).doesNotContain("B-1204");

    resident.answerTo("change my flat to B-1204");
    resident.answerTo("help");
    resident.answerTo("yes");
    assertThat(town.database().texts(FLAT, resident.address())).doesNotContain("B-1204");

    resident.answerTo("change my flat to B-1204");
    assertThat(resident.answerTo("👍")).isEqualTo("Done, the records are changed.");
    assertThat(town.database().texts(FLAT, resident.address())).containsExactly("B-1204");
  }

  @Test
  void letsNeighboursFindWhoWantsToBeFound() {
    Resident teacher = town.phones().moveIn("Ines Duarte");
    Resident neighbour = town.phones().moveIn("Paul Becker");
    teacher.answerTo("change my name to Ines Duarte");
    teacher.answerTo("yes");
    assertThat(neighbour.answerTo("is there a neighbour who is a piano teacher?"))
        .startsWith("I know no neighbour");

    assertThat(teacher.answerTo("list me as a piano teacher with my phone"))
        .contains("piano teacher", "your name and phone number");
    teacher.answerTo("yes");
    assertThat(neighbour.answerTo("is there a neighbour who is a piano teacher?"))
        .contains("Ines Duarte: piano teacher (" + teacher.address().substring(9) + ")");

    teacher.answerTo("take me out of the directory");
    assertThat(teacher.answerTo("yes")).startsWith("Done, you are no longer in the directory");
    assertThat(neighbour.answerTo("is there a neighbour who is a piano teacher?"))
        .startsWith("I know no neighbour");
  }

  @Test
  void bringsAPersonWhereNobodyKnowsThoughMuchWasSaidBefore() {
    Resident resident = town.phones().moveIn("Mohan Das");
    resident.answerTo("hello");
    String question = "Who painted the mural behind the letter boxes?";

    assertThat(resident.answerTo(question))
        .startsWith("I could not find anything")
        .endsWith("Shall I ask a person of your community to answer you?\nReply *yes* or *no*.");
    assertThat(town.database().texts("select question from unanswered_questions"))
        .contains(question);
    assertThat(town.database().texts(ASKED_FOR_A_PERSON, resident.address())).isEmpty();

    assertThat(resident.answerTo("yes")).contains("speak with a person");
    assertThat(town.database().texts(ASKED_FOR_A_PERSON, resident.address())).hasSize(1);
  }

  private static List<String> requestsOf(Resident resident) {
    return town.database().texts(REQUESTS, resident.address());
  }
}
