package io.communityconnect.adapters.persistence.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.persistence.isolation.Canary.Attempt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people may write, and how little more.
class WritePoliciesIT {
  private static final String ANNA = "a0000000-0000-7000-8000-000000000001";
  private static final String NEIGHBOUR = "b0000000-0000-7000-8000-000000000001";
  private static final String ADMIN_HERE = "b0000000-0000-7000-8000-000000000002";
  private static final String ADMIN_ELSEWHERE = "d0000000-0000-7000-8000-000000000002";
  private static final String HOUSE = "c0000000-0000-7000-8000-000000000001";
  private static final Attempt ONE = new Attempt.Reached(1);
  private static final Attempt NONE = new Attempt.Reached(0);
  private static final Attempt DENIED = new Attempt.Denied("42501");

  private final Canary canary = Canary.planted();

  @Test
  void letPeopleChangeTheirNameAndFlatOnly() {
    assertThat(user(Visitor.ANNA, ANNA, "full_name = 'Ann', apartment_info = 'B-1204'"))
        .isEqualTo(ONE);
    assertThat(user(Visitor.ANNA, ANNA, "phone_number = '+14155559999'")).isEqualTo(DENIED);
    assertThat(user(Visitor.ANNA, ANNA, "community_id = null")).isEqualTo(DENIED);
    assertThat(user(Visitor.NEIGHBOUR, ANNA, "full_name = 'Not Ann'")).isEqualTo(NONE);
  }

  @Test
  void letNobodyRaiseThemselves() {
    assertThat(user(Visitor.ANNA, ANNA, "user_role = 'admin'")).isEqualTo(DENIED);
    assertThat(user(Visitor.ADMIN_HERE, ADMIN_HERE, "user_role = 'super_admin'")).isEqualTo(DENIED);
    assertThat(user(Visitor.ADMIN_HERE, ANNA, "user_role = 'super_admin'")).isEqualTo(DENIED);
    canary.prepare("update users set user_role = 'user' where id = '%s'".formatted(ADMIN_HERE));
    assertThat(user(Visitor.ADMIN_HERE, ADMIN_HERE, "user_role = 'admin'"))
        .as("an admin no more, with a token from before")
        .isEqualTo(NONE);
  }

  @Test
  void letAdminsGiveRolesInTheirCommunity() {
    assertThat(user(Visitor.ADMIN_HERE, NEIGHBOUR, "user_role = 'admin'")).isEqualTo(ONE);
    assertThat(user(Visitor.ADMIN_ELSEWHERE, NEIGHBOUR, "user_role = 'admin'")).isEqualTo(NONE);
    assertThat(user(Visitor.SUPER_ADMIN, NEIGHBOUR, "user_role = 'super_admin'")).isEqualTo(ONE);
  }

  private Attempt user(Visitor visitor, String id, String change) {
    return canary.change(visitor, "update users set %s where id = '%s'".formatted(change, id));
  }

  @Test
  void letSuperAdminsAloneManageCommunities() {
    String open =
        "insert into communities (id, name, whatsapp_sender)"
            + " values (gen_random_uuid(), 'New', '+14155550009')";
    String rename = "update communities set name = 'New' where id = '" + HOUSE + "'";

    assertThat(canary.change(Visitor.SUPER_ADMIN, open)).isEqualTo(ONE);
    assertThat(canary.change(Visitor.ADMIN_HERE, open)).isEqualTo(DENIED);
    assertThat(canary.change(Visitor.SUPER_ADMIN, rename)).isEqualTo(ONE);
    assertThat(canary.change(Visitor.ADMIN_HERE, rename)).isEqualTo(NONE);
    assertThat(
            canary.change(
                Visitor.SUPER_ADMIN, "update communities set whatsapp_sender = '+14155550009'"))
        .isEqualTo(DENIED);
  }

  @Test
  void letPeopleDecideAndAskForThemselves() {
    assertThat(consent(Visitor.ANNA, ANNA)).isEqualTo(ONE);
    assertThat(consent(Visitor.ADMIN_HERE, ANNA)).isEqualTo(DENIED);
    assertThat(request(Visitor.ANNA, ANNA, "open", null)).isEqualTo(ONE);
    assertThat(request(Visitor.ANNA, NEIGHBOUR, "open", null)).isEqualTo(DENIED);
    assertThat(request(Visitor.ANNA, ANNA, "in_progress", null)).isEqualTo(DENIED);
    assertThat(request(Visitor.ANNA, ANNA, "open", ADMIN_HERE)).isEqualTo(DENIED);
  }

  @Test
  void letAdminsAskAndAssignAmongTheirOwn() {
    assertThat(request(Visitor.ADMIN_HERE, ANNA, "open", NEIGHBOUR)).isEqualTo(ONE);
    assertThat(request(Visitor.ADMIN_HERE, ADMIN_ELSEWHERE, "open", null)).isEqualTo(DENIED);
    assertThat(request(Visitor.ADMIN_HERE, ANNA, "open", ADMIN_ELSEWHERE)).isEqualTo(DENIED);
    assertThat(request(Visitor.ADMIN_ELSEWHERE, ANNA, "open", null)).isEqualTo(DENIED);
    String take = "update service_requests set status = 'in_progress'";
    assertThat(canary.change(Visitor.ADMIN_HERE, take)).isEqualTo(ONE);
    assertThat(canary.change(Visitor.ADMIN_ELSEWHERE, take)).isEqualTo(NONE);
    assertThat(canary.change(Visitor.ANNA, take)).isEqualTo(NONE);
  }

  private Attempt consent(Visitor visitor, String person) {
    return canary.change(
        visitor,
        """
        insert into consents (id, user_id, community_id, purpose, decision, source, decided_at)
        values (gen_random_uuid(), '%s', '%s', 'messages', 'withdrawn', 'chat', now())
        """
            .formatted(person, HOUSE));
  }

  private Attempt request(
      Visitor visitor, String person, String status, @Nullable String assignee) {
    return canary.change(
        visitor,
        """
        insert into service_requests (id, community_id, user_id, category, title, description,
          status, assigned_to, created_at, updated_at)
        values (gen_random_uuid(), '%s', '%s', 'lift', 'Stuck', 'In block B', '%s', %s, now(), now())
        """
            .formatted(HOUSE, person, status, assignee == null ? "null" : "'" + assignee + "'"));
  }

  @ParameterizedTest
  @CsvSource({
    "ADMIN_HERE, b0000000-0000-7000-8000-000000000002, true",
    "ADMIN_HERE, a0000000-0000-7000-8000-000000000001, false",
    "ADMIN_ELSEWHERE, d0000000-0000-7000-8000-000000000002, false",
    "ANNA, a0000000-0000-7000-8000-000000000001, false"
  })
  void letAdminsAnnounceInTheirOwnName(Visitor visitor, String author, boolean allowed) {
    assertThat(
            canary.change(
                visitor,
                """
                insert into announcements
                  (id, community_id, author_id, title, body, created_at, updated_at)
                values (gen_random_uuid(), '%s', '%s', 'Water', 'Off at noon.', now(), now())
                """
                    .formatted(HOUSE, author)))
        .isEqualTo(allowed ? ONE : DENIED);
  }

  @Test
  void showDraftsToAdminsOnly() {
    canary.prepare("update announcements set state = 'draft', sent_at = null");
    String drafts = "select count(*) from announcements where state = 'draft'";

    assertThat(canary.count(Visitor.ADMIN_HERE, drafts)).isEqualTo(ONE);
    assertThat(canary.count(Visitor.NEIGHBOUR, drafts)).isEqualTo(NONE);
  }

  @Test
  void letAdminsKeepTheKnowledgeOfTheirCommunity() {
    String article =
        """
        insert into knowledge_articles (id, community_id, title, body, effective_from)
        values (gen_random_uuid(), '%s', 'Bikes', 'In block A.', '2026-01-01')
        """
            .formatted(HOUSE);
    String removal = "delete from knowledge_articles where title = 'Pets'";

    assertThat(canary.change(Visitor.ADMIN_HERE, article)).isEqualTo(ONE);
    assertThat(canary.change(Visitor.ADMIN_HERE, removal)).isEqualTo(ONE);
    assertThat(canary.change(Visitor.ADMIN_ELSEWHERE, article)).isEqualTo(DENIED);
    assertThat(canary.change(Visitor.ADMIN_ELSEWHERE, removal)).isEqualTo(NONE);
    assertThat(canary.change(Visitor.NEIGHBOUR, article)).isEqualTo(DENIED);
    assertThat(canary.change(Visitor.NEIGHBOUR, removal)).isEqualTo(NONE);
  }
}
