package io.communityconnect.adapters.rest.people;

import org.jspecify.annotations.Nullable;

/// What is sent about people. None of them tells itself in `toString`.
final class ResidentRequests {
  private ResidentRequests() {}

  /// @param phone in E.164
  /// @param communityId where they live; an admin's own if left out
  record NewResident(
      @Nullable String phone,
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
  record RoleChange(@Nullable String role) {}
}
