package io.communityconnect.adapters.rest.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.communityconnect.adapters.rest.edge.Digests;
import io.communityconnect.adapters.rest.fields.IfMatch;
import io.communityconnect.adapters.rest.login.Person;
import io.communityconnect.domain.identity.Account;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// ETags: a digest of what is shown, so that whatever was changed makes another one.
final class Versions {
  private static final int ENOUGH = 12;

  private Versions() {}

  /// The ETag of a person.
  static String of(Account account) {
    Person shown = Person.of(account);
    byte[] digest =
        Digests.sha256(
            String.join(
                    "\0",
                    shown.id(),
                    String.valueOf(shown.phone()),
                    String.valueOf(shown.name()),
                    String.valueOf(shown.apartment()),
                    shown.role(),
                    String.valueOf(shown.communityId()))
                .getBytes(UTF_8));
    return '"'
        + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ENOUGH))
        + '"';
  }

  /// What the caller wants a person still to be.
  ///
  /// @param header the request's `If-Match`
  /// @throws io.communityconnect.adapters.rest.problem.RequestRefused without one
  static Predicate<Account> wanted(@Nullable String header) {
    Predicate<String> tags = IfMatch.wanted(header);
    return account -> tags.test(of(account));
  }
}
