package io.communityconnect.adapters.rest.login;

import org.jspecify.annotations.Nullable;

/// What is sent to log in. None of them tells itself in `toString`.
final class LoginRequests {
  private LoginRequests() {}

  /// @param phone in E.164
  record CodeWanted(@Nullable String phone) {
    @Override
    public String toString() {
      return "CodeWanted[…]";
    }
  }

  /// @param code six digits
  record CodeTyped(@Nullable String phone, @Nullable String code) {
    @Override
    public String toString() {
      return "CodeTyped[…]";
    }
  }

  /// @param refreshToken the newest that the device got
  record RefreshWanted(@Nullable String refreshToken) {
    @Override
    public String toString() {
      return "RefreshWanted[…]";
    }
  }

  /// @param everywhere whether all devices are logged out; this one alone if left out
  record LogoutWanted(@Nullable Boolean everywhere) {}

  /// @param ticket what the page kept
  record LoginCollected(@Nullable String ticket) {
    @Override
    public String toString() {
      return "LoginCollected[…]";
    }
  }
}
