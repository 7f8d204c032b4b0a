package io.communityconnect.application.storage;

import io.communityconnect.application.audit.port.in.VerifyAuditUseCase;
import io.communityconnect.application.audit.port.in.VerifyAuditUseCase.Outcome;
import io.communityconnect.application.audit.service.VerifyAuditService;
import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditHead;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes into chains and reads them, for contracts of the audit log.
record Auditing(Storage storage) {
  /// A task of the server.
  static final Actor.SystemTask TASK = new Actor.SystemTask("test");

  private static final Actor.SuperAdmin ANYBODY =
      new Actor.SuperAdmin(new ResidentId(new UUID(0, 1)));

  Given given() {
    return new Given(storage);
  }

  AuditChain chainOf(Lease lease) {
    return new AuditChain.OfCommunity(lease.resident().community());
  }

  AuditChain chainOfOakHouse() {
    PhoneNumber number = new PhoneNumber("+14155550100");
    given().community("Oak House", number);
    return new AuditChain.OfCommunity(
        given()
            .turn(
                given()
                    .accepted(
                        InboundMessages.writtenTo(
                            InboundMessages.text(
                                "+15550000009", "hello, oak", storage.clock().instant()),
                            number))
                    .conversation())
            .community()
            .id());
  }

  AuditNote note(AuditChain chain, Optional<ResidentId> about) {
    return new AuditNote(
        chain,
        about,
        new ActionType("conversation.read"),
        AuditDetails.NONE,
        storage.clock().instant());
  }

  void appended(AuditNote note) {
    given().inSystem(() -> storage.auditLog().append(TASK, note));
  }

  String actedAs(Actor.Administrator admin, AuditNote note) {
    return storage
        .adminUnitOfWork()
        .run(admin, Permission.READ_CONVERSATIONS, () -> Audited.of("acted", note));
  }

  List<AuditRecord> aboutAs(Actor.Person person, ResidentId resident) {
    return Given.records(
        storage.unitOfWork().run(person, () -> storage.auditTrail().about(resident, 10)));
  }

  List<AuditRecord> records(AuditChain chain) {
    return Given.records(given().system(() -> storage.auditTrail().page(chain, 0, 100)).entries());
  }

  AuditHead head(AuditChain chain) {
    return given().system(() -> storage.auditTrail().page(chain, 0, 1)).head();
  }

  Outcome verified(AuditChain chain) {
    return new VerifyAuditService(storage.systemUnitOfWork(), storage.auditTrail(), 2)
        .verify(new VerifyAuditUseCase.Command(ANYBODY, chain));
  }
}
