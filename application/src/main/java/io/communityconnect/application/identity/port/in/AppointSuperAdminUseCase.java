package io.communityconnect.application.identity.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;

/// Makes the operator of a new installation its first super admin. All others are appointed by one
/// who is there.
@FunctionalInterface
public interface AppointSuperAdminUseCase {
  /// Does nothing where there is a super admin already, so it may be called at every start. The
  /// appointment is in the audit log.
  Outcome appoint(Command command);

  /// @param phone whose holder it shall be; registered if they are new
  /// @param house the number of the community that newcomers belong to
  record Command(PhoneNumber phone, PhoneNumber house) {
    public Command {
      requireNonNull(phone, "phone is null");
      requireNonNull(house, "house is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// They are a super admin now.
    record Appointed(ResidentId person) implements Outcome {}

    /// There was one.
    record AlreadyAppointed() implements Outcome {}
  }
}
