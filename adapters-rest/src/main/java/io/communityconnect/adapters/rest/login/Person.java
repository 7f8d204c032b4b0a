package io.communityconnect.adapters.rest.login;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.people.PhoneNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person as they are told who they are.
///
/// @param role `user`, `admin` or `super_admin`
/// @param communityId where they live or administer; null for a super admin who does neither
public record Person(
    String id,
    @Nullable String phone,
    @Nullable String name,
    @Nullable String apartment,
    @Schema(
            type = "string",
            allowableValues = {"user", "admin", "super_admin"})
        String role,
    @Nullable String communityId) {
  /// The person of an account.
  public static Person of(Account account) {
    return new Person(
        account.id().value().toString(),
        account.phone().map(PhoneNumber::value).orElse(null),
        account.name().orElse(null),
        account.apartment().orElse(null),
        Fields.nameOf(account.role()),
        account.community().map(community -> community.value().toString()).orElse(null));
  }
}
