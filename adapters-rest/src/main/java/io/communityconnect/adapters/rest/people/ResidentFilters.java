package io.communityconnect.adapters.rest.people;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.application.people.port.out.ResidentFilter;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads which people a query is about.
final class ResidentFilters {
  private static final int MAX_WORDS = 100;

  private ResidentFilters() {}

  /// @throws io.communityconnect.adapters.rest.problem.RequestRefused where anything is wrong
  static ResidentFilter of(
      @Nullable String q,
      @Nullable String role,
      @Nullable String communityId,
      @Nullable String flat,
      @Nullable String language) {
    Fields fields = new Fields();
    Optional<String> words = fields.optionalWords("q", q, MAX_WORDS);
    Optional<Role> wanted =
        role == null ? Optional.empty() : fields.oneOf("role", role, Role.class);
    Optional<CommunityId> community = fields.key("communityId", communityId).map(CommunityId::new);
    Optional<String> prefix = fields.optionalWords("flat", flat, ResidentRequests.MAX_APARTMENT);
    Optional<Language> spoken = language(fields, "language", language);
    fields.refuseFaulty();
    return new ResidentFilter(words, wanted, community, prefix, spoken);
  }

  /// A language that may be left out.
  static Optional<Language> language(Fields fields, String name, @Nullable String code) {
    return fields.optional(
        name,
        code,
        text -> Language.of(text).isPresent(),
        text -> Language.of(text).orElseThrow(),
        "one of en, es, hi, pt");
  }
}
