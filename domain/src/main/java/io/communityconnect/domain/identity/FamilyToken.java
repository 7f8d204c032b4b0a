package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A refresh token that this server made, taken apart.
///
/// The family is the same in all tokens of a session, the secret another in each. So a token of the
/// past is told from a made-up one without a list of all that there were.
///
/// @param family random, 256 bits
/// @param secret random, 256 bits
public record FamilyToken(SessionId session, String family, String secret) {
  private static final Pattern SHAPE =
      Pattern.compile("cc1\\.([0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})");

  public FamilyToken {
    requireNonNull(session, "session is null");
    requireNonNull(family, "family is null");
    requireNonNull(secret, "secret is null");
  }

  /// Takes a token apart; empty when it is none of this server's.
  public static Optional<FamilyToken> parse(RefreshToken token) {
    Matcher matcher = SHAPE.matcher(token.value());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      SessionId session = new SessionId(UUID.fromString(matcher.group(1)));
      return Optional.of(new FamilyToken(session, matcher.group(2), matcher.group(3)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The token as a device keeps it.
  public RefreshToken token() {
    return new RefreshToken("cc1." + session.value() + "." + family + "." + secret);
  }

  /// The next token of the same session.
  public FamilyToken followedBy(String nextSecret) {
    return new FamilyToken(session, family, nextSecret);
  }

  /// The session only: whoever has the rest is let in.
  @Override
  public String toString() {
    return "FamilyToken[" + session.value() + "]";
  }
}
