package io.communityconnect.adapters.rest.login;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/// What is sent to log in. None of them tells itself in `toString`.
final class LoginRequests {
  private LoginRequests() {}

  /// @param phone in E.164
  record CodeWanted(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String phone) {
    @Override
    public String toString() {
      return "CodeWanted[…]";
    }
  }

  /// @param code six digits
  record CodeTyped(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String phone,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String code) {
    @Override
    public String toString() {
      return "CodeTyped[…]";
    }
  }

  /// @param refreshToken the newest that the device got
  record RefreshWanted(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String refreshToken) {
    @Override
    public String toString() {
      return "RefreshWanted[…]";
    }
  }

  /// @param everywhere whether all devices are logged out; this one alone if left out
  record LogoutWanted(@Nullable Boolean everywhere) {}

  /// @param ticket what the page kept
  record LoginCollected(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String ticket) {
    @Override
    public String toString() {
      return "LoginCollected[…]";
    }
  }
}
