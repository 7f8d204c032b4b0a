package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.Optional;
import java.util.UUID;

/// What an access token says that holds: its signature, times, issuer and audience are in order.
///
/// @param issuer whose token it is
/// @param subject whom it names: a key in `users`, or the provider's own name
/// @param provenPhone the phone, where its holder has proven by a code that it is theirs
/// @param community the one that it was issued for, where it says so
public record TokenClaims(
    Issuer issuer,
    SessionId session,
    UUID subject,
    Optional<PhoneNumber> provenPhone,
    Optional<CommunityId> community) {
  /// Who issues tokens that are taken.
  public enum Issuer {
    /// This server.
    OURSELVES,
    /// The identity provider.
    PROVIDER
  }

  public TokenClaims {
    requireNonNull(issuer, "issuer is null");
    requireNonNull(session, "session is null");
    requireNonNull(subject, "subject is null");
    requireNonNull(provenPhone, "provenPhone is null");
    requireNonNull(community, "community is null");
  }
}
