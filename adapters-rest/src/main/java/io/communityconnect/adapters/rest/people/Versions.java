package io.communityconnect.adapters.rest.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.communityconnect.adapters.rest.edge.Digests;
import io.communityconnect.adapters.rest.login.Person;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
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
  /// @throws RequestRefused without `If-Match`: an update that looks at nothing overwrites others'
  static Predicate<Account> wanted(@Nullable String header) {
    if (header == null) {
      throw RequestRefused.because(ProblemCode.PRECONDITION_REQUIRED);
    }
    return account ->
        header.strip().equals("*")
            || Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .anyMatch(of(account)::equals);
  }
}
