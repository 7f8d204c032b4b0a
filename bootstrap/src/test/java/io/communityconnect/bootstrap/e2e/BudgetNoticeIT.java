package io.communityconnect.bootstrap.e2e;

import static io.communityconnect.bootstrap.e2e.ApiCalls.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.Phones.Answer;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What the admins of a community are told when it has spent what models may cost it.
class BudgetNoticeIT {
  private static final ApiCalls api = ApiCalls.open();
  private static final String superAdmin = api.login(ApiCalls.SUPER_ADMIN);

  @AfterAll
  static void close() {
    api.town().close();
  }

  @Test
  void tellsAdminsOnWhatsAppOnceAndNoNeighbours() {
    Resident admin = api.town().phones().moveIn("Lars Meyer");
    api.register(superAdmin, admin.address().replace("whatsapp:", ""), "admin");
    admin.answerTo("help");
    Resident neighbour = api.town().phones().moveIn("Mona Nilsen");
    limit("0.000001");

    neighbour.answerTo("When does the gym open?");

    Town.await("the admin is told", () -> told(admin).size() == 1);
    assertThat(told(admin).getFirst().text()).startsWith("The community has spent all");
    assertThat(neighbour.answerTo("And the pool?")).contains("HUMAN");
    assertThat(told(admin)).hasSize(1);
    assertThat(told(neighbour)).isEmpty();
    assertThat(
            api.town()
                .database()
                .number("select count(*) from audit_logs where action_type = 'budget.spent'"))
        .isEqualTo(1);
  }

  private static void limit(String amount) {
    ok(
        api.as(
            superAdmin,
            "PUT",
            "/admin/budget",
            "{\"communityId\":\"%s\",\"amount\":\"%s\",\"currency\":\"USD\"}"
                .formatted(api.house(), amount)));
  }

  private static List<Answer> told(Resident resident) {
    return resident.answers().stream()
        .filter(answer -> answer.text().startsWith("The community has spent"))
        .toList();
  }
}
