package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// What a device gets when it logs in, or refreshes its login.
///
/// @param expiresIn how long the access token is good for
public record Session(
    SessionId id,
    AccessToken accessToken,
    RefreshToken refreshToken,
    Duration expiresIn,
    Account account) {
  public Session {
    requireNonNull(id, "id is null");
    requireNonNull(accessToken, "accessToken is null");
    requireNonNull(refreshToken, "refreshToken is null");
    requireNonNull(expiresIn, "expiresIn is null");
    requireNonNull(account, "account is null");
  }
}
