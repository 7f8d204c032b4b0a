package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.audit.port.in.VerifyAuditUseCase;
import io.communityconnect.application.audit.port.in.VerifyAuditUseCase.Outcome;
import io.communityconnect.application.audit.port.out.AuditTrail;
import io.communityconnect.application.audit.service.VerifyAuditService;
import io.communityconnect.application.storage.Given;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.ChainBreak;
import io.communityconnect.domain.audit.ChainBreak.Kind;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the verifier says to somebody who changes the audit log as the owner of its tables.
final class AuditTamperingIT {
  private static final Actor.SystemTask TASK = new Actor.SystemTask("test");
  private static final Actor.SuperAdmin ANYBODY =
      new Actor.SuperAdmin(new ResidentId(new UUID(0, 1)));

  private final PostgresStorage storage = new PostgresStorage();
  private final Given given = new Given(storage);
  private final Jdbi owner = TestDatabase.asItIs().owner();
  private final Actor.Resident resident = given.leaseFor("+15550000001").resident();
  private final AuditChain chain = new AuditChain.OfCommunity(resident.community());

  @BeforeEach
  void appendFiveEntries() {
    for (int i = 0; i < 5; i++) {
      AuditNote note =
          new AuditNote(
              chain,
              Optional.empty(),
              new ActionType("conversation.read"),
              AuditDetails.of("messages", new Detail.Count(i)),
              storage.clock().instant());
      given.inSystem(() -> storage.auditLog().append(TASK, note));
    }
  }

  @Test
  void findsAChainAsWrittenIntact() {
    assertThat(verified()).isInstanceOf(Outcome.Intact.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "details = '{\"messages\": 7, \"task\": \"test\"}'",
        "details = '{\"messages\": 2.0, \"task\": \"test\"}'",
        "details = '{\"messages\": null}'",
        "details = '{\"said\": \"My lift is stuck\"}'",
        "action_type = 'conversation.listed'",
        "timestamp = timestamp - interval '1 microsecond'",
        "admin_id = (select user_id from conversations)",
        "user_id = (select user_id from conversations)",
        "id = gen_random_uuid()",
        "hash = repeat('a', 64)",
        "previous_hash = repeat('a', 64)"
      })
  void findsAnEntryThatWasChanged(String change) {
    tamper("update audit_logs set " + change + " where sequence = 3");

    assertThat(verified()).isEqualTo(new Outcome.Broken(new ChainBreak(3, Kind.TAMPERED)));
  }

  @Test
  void tellsTheOthersToWhomAnEntryThatWasChangedConcerns() {
    tamper("update audit_logs set user_id = (select user_id from conversations)");
    tamper("update audit_logs set details = '{\"messages\": null}' where sequence = 3");

    assertThat(
            storage.unitOfWork().run(resident, () -> storage.auditTrail().about(resident.id(), 10)))
        .hasSize(5)
        .contains(new AuditTrail.Stored.Unintelligible(3));
  }

  @Test
  void findsAnEntryThatWasRemoved() {
    tamper("delete from audit_logs where sequence = 3");

    assertThat(verified()).isEqualTo(new Outcome.Broken(new ChainBreak(3, Kind.MISSING)));
  }

  @Test
  void findsAnEntryThatWasRemovedThoughTheGapWasClosed() {
    tamper("delete from audit_logs where sequence = 3");
    tamper("update audit_logs set sequence = 3 where sequence = 4");
    tamper("update audit_logs set sequence = 4 where sequence = 5");
    tamper("update audit_heads set sequence = 4");

    assertThat(verified()).isEqualTo(new Outcome.Broken(new ChainBreak(3, Kind.MISSING)));
  }

  @Test
  void findsEntriesThatWereSwapped() {
    tamper("update audit_logs set sequence = 9 where sequence = 2");
    tamper("update audit_logs set sequence = 2 where sequence = 4");
    tamper("update audit_logs set sequence = 4 where sequence = 9");

    assertThat(verified()).isEqualTo(new Outcome.Broken(new ChainBreak(2, Kind.REORDERED)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5})
  void findsThatTheEndWasCutOff(int first) {
    tamper("delete from audit_logs where sequence >= " + first);

    assertThat(verified()).isEqualTo(new Outcome.Broken(new ChainBreak(first, Kind.MISSING)));
  }

  @Test
  void findsThatTheEndWasCutOffAndSomethingElseAppended() {
    tamper("delete from audit_logs where sequence = 5");
    tamper("update audit_heads set sequence = 4, hash = repeat('a', 64)");

    assertThat(verified()).isEqualTo(new Outcome.Broken(new ChainBreak(4, Kind.TAMPERED)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"update audit_logs set action_type = 'a.b'", "delete from audit_logs where false"})
  void isRefusedToTheOwnerWhileTheTriggerIsThere(String change) {
    assertThatThrownBy(() -> owner.useHandle(handle -> handle.execute(change)))
        .hasMessageContaining("only ever appended to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_logs set action_type = 'a.b'",
        "delete from audit_logs",
        "truncate audit_logs",
        "update audit_heads set sequence = 1",
        "delete from audit_heads",
        "insert into audit_heads (chain, sequence, hash) values (gen_random_uuid(), 0, '')",
        "select extend_audit_chain()",
        "alter table audit_logs disable trigger all"
      })
  void isRefusedToEveryRoleOfTheServer(String change) {
    for (String role : new String[] {"authenticated", "community_system", "anon"}) {
      assertThatThrownBy(
              () ->
                  owner.useTransaction(
                      handle -> {
                        handle.execute("set local role " + role);
                        handle.execute(change);
                      }))
          .as(role)
          .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
  }

  @Test
  void isRefusedToWhoeverDoesNotContinueTheChain() {
    assertThatThrownBy(
            () ->
                owner.useTransaction(
                    handle -> {
                      handle.execute("set local role community_system");
                      handle.execute(
                          """
                          insert into audit_logs (id, community_id, action_type, details,
                            timestamp, sequence, previous_hash, hash)
                          select gen_random_uuid(), community_id, 'a.b', '{}', now(), 7, hash, hash
                          from audit_heads
                          """);
                    }))
        .hasMessageContaining("does not continue its chain");
    assertThat(verified()).isInstanceOf(Outcome.Intact.class);
  }

  private void tamper(String sql) {
    owner.useTransaction(
        handle -> {
          handle.execute("alter table audit_logs disable trigger append_only");
          handle.execute(sql);
          handle.execute("alter table audit_logs enable trigger append_only");
        });
  }

  private Outcome verified() {
    return new VerifyAuditService(storage.systemUnitOfWork(), storage.auditTrail(), 2)
        .verify(new VerifyAuditUseCase.Command(ANYBODY, chain));
  }
}
