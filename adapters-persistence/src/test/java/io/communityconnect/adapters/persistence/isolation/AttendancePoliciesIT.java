package io.communityconnect.adapters.persistence.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.persistence.isolation.Canary.Attempt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may take conversations, write into them and put back what was given up.
class AttendancePoliciesIT {
  private static final String ADMIN_HERE = "b0000000-0000-7000-8000-000000000002";
  private static final Attempt ONE = new Attempt.Reached(1);
  private static final Attempt NONE = new Attempt.Reached(0);
  private static final Attempt DENIED = new Attempt.Denied("42501");

  private final Canary canary = Canary.planted();

  @ParameterizedTest
  @CsvSource({
    "ADMIN_HERE, b0000000-0000-7000-8000-000000000002, true",
    "ADMIN_HERE, b0000000-0000-7000-8000-000000000001, false",
    "SUPER_ADMIN, d0000000-0000-7000-8000-000000000003, true",
    "ADMIN_ELSEWHERE, d0000000-0000-7000-8000-000000000002, false",
    "NEIGHBOUR, b0000000-0000-7000-8000-000000000001, false",
    "ANNA, a0000000-0000-7000-8000-000000000001, false"
  })
  void letAdminsTakeInTheirOwnNameWhatTheySee(Visitor visitor, String taker, boolean allowed) {
    canary.prepare("update handovers set ended_at = asked_at");

    assertThat(
            canary.change(
                visitor,
                """
                insert into handovers
                  (id, conversation_id, user_id, community_id, asked_at, taken_by, taken_at)
                values (gen_random_uuid(), 'a0000000-0000-7000-8000-000000000002',
                  'a0000000-0000-7000-8000-000000000001', 'c0000000-0000-7000-8000-000000000001',
                  now(), '%s', now())
                """
                    .formatted(taker)))
        .isEqualTo(allowed ? ONE : DENIED);
  }

  @Test
  void letAdminsEndInTheirOwnNameOnly() {
    String end = "update handovers set ended_at = now(), ended_by = '%s'";

    assertThat(canary.change(Visitor.ADMIN_HERE, end.formatted(ADMIN_HERE))).isEqualTo(ONE);
    assertThat(
            canary.change(
                Visitor.ADMIN_HERE, end.formatted("d0000000-0000-7000-8000-000000000002")))
        .isEqualTo(DENIED);
    assertThat(canary.change(Visitor.ADMIN_ELSEWHERE, end.formatted(ADMIN_HERE))).isEqualTo(NONE);
    assertThat(canary.change(Visitor.ANNA, end.formatted(ADMIN_HERE))).isEqualTo(NONE);
  }

  @Test
  void letOnlyTheHolderWriteAndOnlyInTheirOwnName() {
    assertThat(writing(Visitor.ADMIN_HERE, ADMIN_HERE, "PENDING")).isEqualTo(DENIED);
    canary.prepare(
        "update handovers set taken_by = '%s', taken_at = asked_at".formatted(ADMIN_HERE));

    assertThat(writing(Visitor.ADMIN_HERE, ADMIN_HERE, "PENDING")).isEqualTo(ONE);
    assertThat(writing(Visitor.ADMIN_HERE, ADMIN_HERE, "READ")).isEqualTo(DENIED);
    assertThat(writing(Visitor.ADMIN_HERE, "a0000000-0000-7000-8000-000000000001", "PENDING"))
        .isEqualTo(DENIED);
    assertThat(writing(Visitor.SUPER_ADMIN, "d0000000-0000-7000-8000-000000000003", "PENDING"))
        .isEqualTo(DENIED);
    assertThat(writing(Visitor.ADMIN_ELSEWHERE, ADMIN_HERE, "PENDING")).isEqualTo(DENIED);
    assertThat(writing(Visitor.ANNA, ADMIN_HERE, "PENDING")).isEqualTo(DENIED);
  }

  private Attempt writing(Visitor visitor, String author, String status) {
    return canary.change(
        visitor,
        """
        insert into messages
          (id, conversation_id, direction, kind, body, created_at, delivery_status, written_by)
        values (gen_random_uuid(), 'a0000000-0000-7000-8000-000000000002', 'outbound', 'text', 'Hello',
          now(), '%s', '%s')
        """
            .formatted(status, author));
  }

  @Test
  void showAdminsWhatWasGivenUpWithoutItsWords() {
    String letters = "select count(*) from outbox";
    assertThat(canary.count(Visitor.ADMIN_HERE, letters)).isEqualTo(NONE);
    giveUp();

    assertThat(canary.count(Visitor.ADMIN_HERE, letters)).isEqualTo(ONE);
    assertThat(canary.count(Visitor.SUPER_ADMIN, letters)).isEqualTo(ONE);
    assertThat(canary.count(Visitor.ADMIN_ELSEWHERE, letters)).isEqualTo(NONE);
    assertThat(canary.count(Visitor.ANNA, letters)).isEqualTo(NONE);
    assertThat(canary.count(Visitor.NEIGHBOUR, letters)).isEqualTo(NONE);
    assertThat(canary.count(Visitor.ADMIN_HERE, "select count(body) from outbox"))
        .isEqualTo(DENIED);
    assertThat(canary.count(Visitor.ADMIN_HERE, "select count(recipient_phone) from outbox"))
        .isEqualTo(DENIED);
  }

  @Test
  void letAdminsPutBackOnlyWhatTheyMarked() {
    giveUp();
    String putBack = "update outbox set state = 'waiting', dead_code = null";
    assertThat(canary.change(Visitor.ADMIN_HERE, putBack)).isEqualTo(NONE);
    String mark =
        "update messages set delivery_status = '%s', replayed_by = '%s', replayed_at = now()";
    assertThat(canary.change(Visitor.ADMIN_HERE, mark.formatted("PENDING", ADMIN_HERE)))
        .isEqualTo(ONE);
    assertThat(canary.change(Visitor.ADMIN_HERE, mark.formatted("READ", ADMIN_HERE)))
        .isEqualTo(DENIED);
    assertThat(canary.change(Visitor.ADMIN_ELSEWHERE, mark.formatted("PENDING", ADMIN_HERE)))
        .isEqualTo(NONE);

    canary.prepare(mark.formatted("PENDING", ADMIN_HERE) + " where direction = 'outbound'");
    assertThat(canary.change(Visitor.SUPER_ADMIN, putBack)).isEqualTo(NONE);
    assertThat(canary.change(Visitor.ADMIN_HERE, putBack)).isEqualTo(ONE);
  }

  private void giveUp() {
    canary.prepare("update outbox set state = 'dead', dead_code = '30008'");
    canary.prepare(
        """
        update messages set delivery_status = 'FAILED', provider_sid = null
        where direction = 'outbound'
        """);
  }
}
