package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.NotPermittedException;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.transaction.port.out.AdminUnitOfWork] lets through.
/// [AuditRightsContract] says what it writes down.
public interface AdminUnitOfWorkContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Auditing audit() {
    return new Auditing(storage());
  }

  /// Reads somebody, renames them and notes it.
  private Audited<String> renamed(Lease lease, AtomicBoolean begun) {
    begun.set(true);
    ResidentId resident = lease.resident().id();
    storage().residents().change(resident, Optional.of("Renamed"), Optional.empty());
    return Audited.of("renamed", audit().note(audit().chainOf(lease), Optional.of(resident)));
  }

  private Optional<String> nameOf(Actor.Administrator admin, Lease lease) {
    return storage()
        .unitOfWork()
        .run(admin, () -> storage().residents().find(lease.resident().id()))
        .flatMap(Account::name);
  }

  @Test
  default void runsWhatTheRoleHoldsThePermissionFor() {
    Lease lease = audit().given().leaseFor("+15550000001");
    Actor.Admin admin = storage().adminOf(lease.resident().community());
    AtomicBoolean begun = new AtomicBoolean();

    String result =
        storage()
            .adminUnitOfWork()
            .run(admin, Permission.CHANGE_RESIDENTS, () -> renamed(lease, begun));

    assertThat(result).isEqualTo("renamed");
    assertThat(nameOf(admin, lease)).contains("Renamed");
    assertThat(audit().records(audit().chainOf(lease))).hasSize(1);
  }

  @Test
  default void readsChangesAndNotesNothingForARoleWithoutThePermission() {
    Lease lease = audit().given().leaseFor("+15550000001");
    Actor.Admin admin = storage().adminOf(lease.resident().community());
    Optional<String> before = nameOf(admin, lease);
    AtomicBoolean begun = new AtomicBoolean();

    assertThatThrownBy(
            () ->
                storage()
                    .adminUnitOfWork()
                    .run(admin, Permission.MANAGE_COMMUNITIES, () -> renamed(lease, begun)))
        .isInstanceOf(NotPermittedException.class);

    assertThat(begun).isFalse();
    assertThat(nameOf(admin, lease)).isEqualTo(before);
    assertThat(audit().records(audit().chainOf(lease))).isEmpty();
  }

  /// A second unit would be refused for being one: units do not nest.
  @Test
  default void beginsNoTransactionForARoleWithoutThePermission() {
    Lease lease = audit().given().leaseFor("+15550000001");
    Actor.Admin admin = storage().adminOf(lease.resident().community());
    AtomicBoolean begun = new AtomicBoolean();

    assertThatThrownBy(
            () ->
                audit()
                    .given()
                    .system(
                        () ->
                            storage()
                                .adminUnitOfWork()
                                .run(admin, Permission.MANAGE_ADMINS, () -> renamed(lease, begun))))
        .isInstanceOf(NotPermittedException.class);
    assertThat(begun).isFalse();
  }

  @Test
  default void letsASuperAdminDoWhatAnAdminMayNot() {
    Lease lease = audit().given().leaseFor("+15550000001");
    Actor.SuperAdmin superAdmin = storage().superAdmin();

    String result =
        storage()
            .adminUnitOfWork()
            .run(
                superAdmin,
                Permission.MANAGE_COMMUNITIES,
                () -> renamed(lease, new AtomicBoolean()));

    assertThat(result).isEqualTo("renamed");
    assertThat(audit().records(audit().chainOf(lease))).hasSize(1);
  }
}
