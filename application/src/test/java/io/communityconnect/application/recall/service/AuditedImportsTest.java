package io.communityconnect.application.recall.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.TestClock;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class AuditedImportsTest {
  @Test
  void namesTheAdminAndHowMuchItWas() {
    List<AuditNote> notes = new ArrayList<>();
    CommunityId community = new CommunityId(new UUID(1, 1));
    ResidentId resident = new ResidentId(new UUID(2, 2));
    UUID admin = new UUID(3, 3);

    new AuditedImports((_, note) -> notes.add(note))
        .imported(
            new Actor.Admin(new ResidentId(admin), community),
            community,
            resident,
            500,
            TestClock.START);

    assertThat(notes)
        .containsExactly(
            new AuditNote(
                new AuditChain.OfCommunity(community),
                Optional.of(resident),
                AuditedImports.IMPORTED,
                AuditDetails.of("admin", new Detail.Id(admin))
                    .with("messages", new Detail.Count(500)),
                TestClock.START));
  }
}
