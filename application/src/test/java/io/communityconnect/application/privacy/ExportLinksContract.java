package io.communityconnect.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.privacy.port.out.ExportLinks;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [ExportLinks] promises.
public interface ExportLinksContract {
  /// A resident.
  Actor.Resident ADA =
      new Actor.Resident(new ResidentId(new UUID(1, 1)), new CommunityId(new UUID(2, 2)));

  /// Another one.
  Actor.Resident BOB =
      new Actor.Resident(new ResidentId(new UUID(1, 3)), new CommunityId(new UUID(2, 2)));

  /// The end of all links here.
  Instant END = Instant.parse("2026-03-01T10:15:00Z");

  /// What is under contract, the same throughout a test.
  ExportLinks links();

  private static String tokenOf(URI link) {
    return link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
  }

  @Test
  default void leadToWhomTheyWereMadeFor() {
    String ada = tokenOf(links().to(ADA, END));
    String bob = tokenOf(links().to(BOB, END));

    assertThat(links().read(ada, END.minusSeconds(1))).contains(ADA);
    assertThat(links().read(bob, END.minusSeconds(1))).contains(BOB);
  }

  @Test
  default void endWhenTheyShould() {
    String token = tokenOf(links().to(ADA, END));

    assertThat(links().read(token, END)).isEmpty();
    assertThat(links().read(token, END.plusSeconds(1))).isEmpty();
  }

  @Test
  default void leadNowhereWhenAlteredOrMadeUp() {
    String token = tokenOf(links().to(ADA, END));
    Instant now = END.minusSeconds(1);

    for (String other :
        List.of("", "x", "a.b.c", token + "x", token.substring(1), "9".repeat(5_000))) {
      assertThat(links().read(other, now)).as(other).isEmpty();
    }
  }
}
