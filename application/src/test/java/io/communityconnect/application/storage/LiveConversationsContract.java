package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.out.LiveConversation;
import io.communityconnect.application.conversation.port.out.LiveConversations.Filter;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.Attendance;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.conversation.port.out.LiveConversations] promises.
public interface LiveConversationsContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private GivenAttendance admins() {
    return new GivenAttendance(storage());
  }

  @Test
  default void listsTheOneThatWasDealtWithLastFirst() {
    Lease ada = given().leaseFor("+15550000001");
    Lease bob = given().leaseFor("+15550000002");
    Lease cem = given().leaseFor("+15550000003");
    for (Lease lease : List.of(bob, ada, cem)) {
      storage().clock().advance(Duration.ofSeconds(1));
      given().reply(lease.conversation(), "answer");
    }
    Actor.Admin admin = admins().adminOf(ada);

    List<LiveConversation> first =
        admins()
            .as(
                admin,
                () ->
                    storage().attendance().conversations().list(Filter.NONE, Optional.empty(), 2));
    List<LiveConversation> second =
        admins()
            .as(
                admin,
                () ->
                    storage()
                        .attendance()
                        .conversations()
                        .list(Filter.NONE, Optional.of(first.getLast().place()), 2));

    assertThat(first)
        .extracting(LiveConversation::id)
        .containsExactly(cem.conversation(), ada.conversation());
    assertThat(second).extracting(LiveConversation::id).containsExactly(bob.conversation());
  }

  @Test
  default void listsByWhoAnswersAndByResident() {
    Lease ada = given().leaseFor("+15550000001");
    Lease bob = given().leaseFor("+15550000002");
    Lease cem = given().leaseFor("+15550000003");
    Actor.Admin admin = admins().adminOf(ada);
    admins().take(admin, ada.conversation());
    given()
        .inSystem(
            () ->
                storage()
                    .wishes()
                    .prefer(bob.conversation(), Handling.HUMAN, storage().clock().instant()));

    assertThat(admins().listed(admin, by(Attendance.Kind.PERSON)))
        .containsExactly(ada.conversation());
    assertThat(admins().listed(admin, by(Attendance.Kind.WAITING)))
        .containsExactly(bob.conversation());
    assertThat(admins().listed(admin, by(Attendance.Kind.ASSISTANT)))
        .containsExactly(cem.conversation());
    assertThat(
            admins()
                .listed(
                    admin,
                    new Filter(
                        Optional.of(cem.resident().community()),
                        Optional.of(cem.resident().id()),
                        Optional.empty())))
        .containsExactly(cem.conversation());
  }

  private static Filter by(Attendance.Kind kind) {
    return new Filter(Optional.empty(), Optional.empty(), Optional.of(kind));
  }

  @Test
  default void tellsWhetherAResidentMayBeWrittenTo() {
    Instant wrote = storage().clock().instant();
    Lease ada = given().leaseFor("+15550000001");
    Actor.Admin admin = admins().adminOf(ada);

    LiveConversation open = admins().find(admin, ada).orElseThrow();
    assertThat(open.window().lastInboundAt()).isEqualTo(wrote);
    assertThat(open.consent()).isEqualTo(Consent.GIVEN);
    given()
        .inSystem(
            () ->
                storage()
                    .wishes()
                    .decide(ada.conversation(), Consent.WITHDRAWN, storage().clock().instant()));

    assertThat(admins().find(admin, ada).orElseThrow().consent()).isEqualTo(Consent.WITHDRAWN);
  }
}
