package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.communityconnect.application.audit.port.out.AuditTrail.Stored;
import io.communityconnect.application.privacy.port.in.EraseResidentUseCase;
import io.communityconnect.application.privacy.port.in.ExportResidentDataUseCase;
import io.communityconnect.application.privacy.port.out.ResidentRecords.Part;
import io.communityconnect.application.privacy.service.EraseResidentService;
import io.communityconnect.application.privacy.service.ExportResidentDataService;
import io.communityconnect.application.request.port.out.RequestKeys.TakenUp;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.privacy.ExportedRecord;
import io.communityconnect.domain.privacy.ExportedValue;
import io.communityconnect.domain.request.KeptAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.privacy.port.out.ResidentRecords] promises, alone and
/// under the use cases that export and erase.
public interface ResidentRecordsContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void exportsWhatAResidentSaidAndWasTold() {
    Lease ada = given().leaseFor("+15550000001");
    given().reply(ada.conversation(), "answer");
    given().text("+15550000002", "hello of another");

    List<ExportedRecord> exported = exported(ada.resident());

    assertThat(texts(exported, "messages", "body")).containsExactlyInAnyOrder("hello", "answer");
    assertThat(texts(exported, "users", "phone_number")).containsExactly("+15550000001");
    assertThat(auditOf(ada)).containsExactly(ExportResidentDataService.EXPORTED);
  }

  @Test
  default void exportsInParts() {
    Lease ada = given().leaseFor("+15550000001");
    given().reply(ada.conversation(), "1", "2", "3");

    List<ExportedRecord> exported = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Optional<String> from = after;
      Part part =
          given().system(() -> storage().residentRecords().part(ada.resident().id(), from, 2));
      assertThat(part.records()).hasSizeLessThanOrEqualTo(2);
      exported.addAll(part.records());
      after = part.next();
    } while (after.isPresent());

    assertThat(texts(exported, "messages", "body"))
        .containsExactlyInAnyOrder("hello", "1", "2", "3");
    assertThat(texts(exported, "users", "phone_number")).hasSize(1);
  }

  @Test
  default void erasesAResidentAndNobodyElse() {
    Lease ada = given().leaseFor("+15550000001");
    given().owed(ada.conversation(), "owed");
    given().text("+15550000001", "unanswered");
    given().text("+15550000002", "hello of another");

    assertThat(erase(ada.resident())).isEqualTo(new EraseResidentUseCase.Outcome.Erased(3));

    assertThat(storage().facts().messages()).isEqualTo(1);
    assertThat(storage().facts().conversations()).isEqualTo(1);
    assertThat(given().dispatched(10)).isEmpty();
    assertThat(auditOf(ada)).containsExactly(EraseResidentService.ERASED);
  }

  @Test
  default void erasesInPortions() {
    Lease ada = given().leaseFor("+15550000001");
    given().reply(ada.conversation(), "1", "2");
    ResidentId resident = ada.resident().id();

    assertThat(eraseSome(resident, 2)).isEqualTo(2);
    assertThat(eraseSome(resident, 2)).isEqualTo(1);
    assertThat(eraseSome(resident, 2)).isZero();
    assertThat(given().system(() -> storage().residentRecords().knows(resident))).isTrue();
  }

  @Test
  default void knowsNobodyWhoWasErased() {
    Lease ada = given().leaseFor("+15550000001");

    erase(ada.resident());

    assertThat(erase(ada.resident())).isEqualTo(new EraseResidentUseCase.Outcome.Unknown());
    assertThat(export(ada.resident(), new ArrayList<>()))
        .isEqualTo(new ExportResidentDataUseCase.Outcome.Unknown());
    assertThat(auditOf(ada)).hasSize(1);
  }

  @Test
  default void takesWhoWritesAgainForSomebodyNew() {
    Lease before = given().leaseFor("+15550000001");
    erase(before.resident());

    Lease after = given().leaseFor("+15550000001");

    assertThat(after.resident().id()).isNotEqualTo(before.resident().id());
    assertThat(given().unanswered(after.conversation())).containsExactly("hello");
  }

  @Test
  default void needsASystemUnitOfWork() {
    Lease ada = given().leaseFor("+15550000001");
    ResidentId resident = new ResidentId(new UUID(0, 1));

    assertThatIllegalStateException().isThrownBy(() -> storage().residentRecords().knows(resident));
    given()
        .tried(
            ada.resident(),
            () -> {
              storage().residentRecords().erase(ada.resident().id(), storage().clock().instant());
              return ada;
            });
    assertThat(given().unanswered(ada.conversation())).containsExactly("hello");
  }

  private int eraseSome(ResidentId resident, int limit) {
    return given().system(() -> storage().residentRecords().eraseSomeMessages(resident, limit));
  }

  private List<ExportedRecord> exported(Actor.Resident resident) {
    List<ExportedRecord> exported = new ArrayList<>();
    ExportResidentDataUseCase.Outcome outcome = export(resident, exported);
    assertThat(outcome).isEqualTo(new ExportResidentDataUseCase.Outcome.Exported(exported.size()));
    return exported;
  }

  private ExportResidentDataUseCase.Outcome export(
      Actor.Resident resident, List<ExportedRecord> into) {
    return new ExportResidentDataService(
            storage().systemUnitOfWork(),
            storage().residentRecords(),
            storage().auditLog(),
            storage().clock())
        .export(new ExportResidentDataUseCase.Command(resident, into::add));
  }

  @Test
  default void keepsTheLastSuperAdmin() {
    Lease ada = given().leaseFor("+15550000001");
    given()
        .system(
            () ->
                storage()
                    .identity()
                    .accounts()
                    .appointFirstSuperAdmin(
                        new PhoneNumber("+15550000001"), SampleCommunity.SENDER));

    assertThat(erase(ada.resident())).isEqualTo(new EraseResidentUseCase.Outcome.LastSuperAdmin());
    assertThat(storage().facts().messages()).isEqualTo(1);
    assertThat(auditOf(ada)).isEmpty();

    Lease bob = given().leaseFor("+15550000002");
    assertThat(erase(bob.resident())).isInstanceOf(EraseResidentUseCase.Outcome.Erased.class);
  }

  @Test
  default void keepsOneOfTwoSuperAdminsWhoGoAtOnce() throws InterruptedException {
    Lease ada = given().leaseFor("+15550000001");
    Lease bob = given().leaseFor("+15550000002");
    given()
        .system(
            () ->
                storage()
                    .identity()
                    .accounts()
                    .appointFirstSuperAdmin(
                        new PhoneNumber("+15550000001"), SampleCommunity.SENDER));
    storage()
        .unitOfWork()
        .run(
            new Actor.SuperAdmin(ada.resident().id()),
            () ->
                storage()
                    .identity()
                    .roles()
                    .assign(bob.resident().id(), Role.USER, Role.SUPER_ADMIN));

    List<EraseResidentUseCase.Outcome> outcomes =
        Together.run(2, number -> erase(number == 0 ? ada.resident() : bob.resident()));

    assertThat(outcomes)
        .containsExactlyInAnyOrder(
            new EraseResidentUseCase.Outcome.Erased(1),
            new EraseResidentUseCase.Outcome.LastSuperAdmin());
    assertThat(storage().facts().messages()).isEqualTo(1);
  }

  @Test
  default void erasesWhatOthersWereAnsweredAboutTheResident() {
    Lease ada = given().leaseFor("+15550000001");
    ResidentId admin = given().leaseFor("+15550000002").resident().id();
    SecretHash aboutAda = SecretHash.of("about Ada");
    SecretHash aboutNobody = SecretHash.of("about nobody");
    answered(admin, aboutAda, "{\"id\":\"" + ada.resident().id().value() + "\"}");
    answered(admin, aboutNobody, "{\"id\":\"" + new UUID(9, 9) + "\"}");

    erase(ada.resident());

    assertThat(takenUp(admin, aboutAda)).isEmpty();
    assertThat(takenUp(admin, aboutNobody)).isPresent();
  }

  private void answered(ResidentId caller, SecretHash key, String body) {
    takenUp(caller, key);
    given()
        .inSystem(
            () ->
                storage()
                    .identity()
                    .requestKeys()
                    .answer(
                        caller,
                        key,
                        storage().clock().instant(),
                        new KeptAnswer(201, Map.of(), body)));
  }

  private Optional<TakenUp> takenUp(ResidentId caller, SecretHash key) {
    TakenUp request =
        new TakenUp(SecretHash.of("content"), storage().clock().instant(), Optional.empty());
    return given().system(() -> storage().identity().requestKeys().takeUp(caller, key, request));
  }

  private EraseResidentUseCase.Outcome erase(Actor.Resident resident) {
    return new EraseResidentService(
            storage().systemUnitOfWork(),
            storage().residentRecords(),
            storage().auditLog(),
            storage().clock())
        .erase(new EraseResidentUseCase.Command(resident));
  }

  private List<ActionType> auditOf(Lease lease) {
    AuditChain chain = new AuditChain.OfCommunity(lease.resident().community());
    return given().system(() -> storage().auditTrail().page(chain, 0, 100)).entries().stream()
        .map(stored -> ((Stored.Intelligible) stored).record().entry().action())
        .toList();
  }

  private static List<String> texts(List<ExportedRecord> records, String subject, String field) {
    return records.stream()
        .filter(record -> record.subject().equals(subject))
        .flatMap(record -> Optional.ofNullable(record.fields().values().get(field)).stream())
        .map(value -> ((ExportedValue.Text) value).value())
        .toList();
  }
}
