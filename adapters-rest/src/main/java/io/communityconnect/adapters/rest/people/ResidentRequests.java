package io.communityconnect.adapters.rest.people;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/// What is sent about people. None of them tells itself in `toString`.
final class ResidentRequests {
  /// The longest name.
  static final int MAX_NAME = 100;

  /// The longest description of a flat.
  static final int MAX_APARTMENT = 100;

  private ResidentRequests() {}

  /// @param phone in E.164
  /// @param communityId where they live; an admin's own if left out
  record NewResident(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String phone,
      @Nullable String name,
      @Nullable String apartment,
      @Nullable String communityId) {
    @Override
    public String toString() {
      return "NewResident[…]";
    }
  }

  /// What is left out, or null, stays as it is.
  record ResidentChange(@Nullable String name, @Nullable String apartment) {
    @Override
    public String toString() {
      return "ResidentChange[…]";
    }
  }

  /// @param role `user`, `admin` or `super_admin`
  record RoleChange(
      @Schema(
              type = "string",
              requiredMode = RequiredMode.REQUIRED,
              allowableValues = {"user", "admin", "super_admin"})
          @Nullable String role) {}

  /// @param residentId somebody who is registered
  /// @param role `admin` or `super_admin`
  record Appointment(
      @Schema(requiredMode = RequiredMode.REQUIRED, format = "uuid") @Nullable String residentId,
      @Schema(
              type = "string",
              requiredMode = RequiredMode.REQUIRED,
              allowableValues = {"admin", "super_admin"})
          @Nullable String role) {}
}
