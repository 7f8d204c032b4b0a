package io.communityconnect.benchmarks;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.persistence.audit.PostgresAuditLog;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A community of a great many residents, with all that administrators look at.
///
/// @param residents how many there are
/// @param messages how many of theirs and to them there are
/// @param audited how many entries the community's audit log has
record Crowd(int residents, int messages, int audited) {
  static final CommunityId COMMUNITY =
      new CommunityId(UUID.fromString("00000000-0000-0001-0000-000000000001"));

  private static final Actor.SystemTask FILL = new Actor.SystemTask("benchmark");
  private static final int NOTES_AT_ONCE = 500;

  /// Fills an empty database, as its owner; the audit log as the server does, for its entries make
  /// a chain.
  void settle(Statement owner, SystemUnitOfWork work) throws SQLException, IOException {
    owner.execute(
        script()
            .replace(":residents", Integer.toString(residents))
            .replace(":messages", Integer.toString(messages)));
    List<ResidentId> some =
        new Tables(owner)
            .keys("users", "user_role = 'user'", 1000).stream().map(ResidentId::new).toList();
    for (int done = 0; done < audited; done += NOTES_AT_ONCE) {
      List<AuditNote> notes =
          Stream.iterate(done, each -> each + 1)
              .limit(Math.min(NOTES_AT_ONCE, audited - done))
              .map(each -> note(some.get(each % some.size())))
              .toList();
      work.run(
          FILL,
          () -> {
            new PostgresAuditLog().appendAll(FILL, notes);
            return notes;
          });
    }
  }

  private static AuditNote note(ResidentId about) {
    return new AuditNote(
        AuditChain.of(Optional.of(COMMUNITY)),
        Optional.of(about),
        new ActionType("resident.read"),
        AuditDetails.NONE,
        Instant.now());
  }

  private static String script() throws IOException {
    try (InputStream sql = requireNonNull(Crowd.class.getResourceAsStream("crowd.sql"))) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
