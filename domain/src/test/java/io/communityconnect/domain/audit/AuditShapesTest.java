package io.communityconnect.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditShapesTest {
  private static final AuditNote NOTE =
      new AuditNote(
          AuditChain.of(Optional.of(new CommunityId(new UUID(0, 1)))),
          Optional.of(new ResidentId(new UUID(0, 2))),
          new ActionType("conversation.read"),
          AuditDetails.NONE,
          Instant.parse("2026-03-02T09:00:00.123456789Z"));
  private static final AuditEntryId ID = new AuditEntryId(new UUID(0, 3));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+15550000001",
        "15550000001",
        "Asha Rao",
        "asha@example.org",
        "My lift is stuck",
        "0190b5a0-0000-7000-8000-000000000001",
        "abcdef01-0000-7000-8000-000000000001"
      })
  void aCodeIsNoWordsNoNumberAndNoKey(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Detail.Code(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"full_name", "erase-resident", "admin", "not.found", "a1"})
  void aCodeIsANameThatStandsInCode(String text) {
    assertThat(new Detail.Code(text).value()).isEqualTo(text);
  }

  @Test
  void aCountIsNoPhoneNumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Detail.Count(15_550_000_001L));
    assertThatIllegalArgumentException().isThrownBy(() -> new Detail.Count(-1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "read", "Conversation.read", "conversation.", "a.b c"})
  void anActionHasAStableName(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ActionType(text));
  }

  @Test
  void namesOfDetailsAreCodes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AuditDetails.of("+15550000001", new Detail.Count(1)));
  }

  @Test
  void detailsAreACopy() {
    TreeMap<String, Detail> given = new TreeMap<>();
    AuditDetails details = new AuditDetails(given);

    given.put("messages", new Detail.Count(1));

    assertThat(details).isEqualTo(AuditDetails.NONE);
  }

  @Test
  void timesAreKeptToTheMicrosecond() {
    AuditEntry entry = AuditEntry.by(new Actor.SystemTask("test"), ID, NOTE);

    assertThat(entry.at()).isEqualTo(Instant.parse("2026-03-02T09:00:00.123456Z"));
  }

  @Test
  void anEntryNamesTheAdminOrTheTask() {
    ResidentId admin = new ResidentId(new UUID(0, 4));

    assertThat(AuditEntry.by(new Actor.SuperAdmin(admin), ID, NOTE).admin()).contains(admin);
    AuditEntry ofTask = AuditEntry.by(new Actor.SystemTask("erase"), ID, NOTE);
    assertThat(ofTask.admin()).isEmpty();
    assertThat(ofTask.details())
        .isEqualTo(AuditDetails.of(AuditEntry.TASK, new Detail.Code("erase")));
  }
}
