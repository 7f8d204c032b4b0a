package io.communityconnect.adapters.rest.bulk;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.domain.bulk.BulkChange;
import io.communityconnect.domain.bulk.BulkChange.FlatPrefix;
import io.communityconnect.domain.bulk.BulkFilter;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is sent about changing many people, and how it is read.
final class BulkRequests {
  private BulkRequests() {}

  /// @param filter whom it is for; all, where it is left out
  /// @param dryRun whether only to say what would come of it
  /// @param telling whether those who are changed get a message, where WhatsApp lets us
  /// @param communityId whose people; an admin's own if left out
  record BulkWanted(
      @Nullable BulkWhom filter,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable BulkWhat changes,
      @Nullable Boolean dryRun,
      @JsonProperty("notify") @Nullable Boolean telling,
      @Nullable String communityId) {}

  /// @param role `user` or `admin`; super admins are never changed so
  /// @param flat how a flat begins, in any case
  /// @param language `en`, `es`, `hi` or `pt`: what they are spoken to in
  record BulkWhom(@Nullable String role, @Nullable String flat, @Nullable String language) {}

  /// @param language `en`, `es`, `hi` or `pt`: what they are to be spoken to in, unless they chose
  ///   one themselves
  /// @param flatPrefix another beginning for flats
  record BulkWhat(@Nullable String language, @Nullable OtherPrefix flatPrefix) {}

  /// @param from how a flat begins, as it is written
  /// @param to what takes its place
  record OtherPrefix(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String from,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String to) {}

  static BulkFilter filter(Fields fields, @Nullable BulkWhom whom) {
    if (whom == null) {
      return new BulkFilter(Optional.empty(), Optional.empty(), Optional.empty());
    }
    return new BulkFilter(
        whom.role() == null
            ? Optional.empty()
            : fields.oneOf("filter.role", whom.role(), Role.class),
        fields.optionalWords("filter.flat", whom.flat(), FlatPrefix.MAX_LENGTH),
        language(fields, "filter.language", whom.language()));
  }

  /// Empty where it is noted what is wrong.
  static Optional<BulkChange> change(Fields fields, @Nullable BulkWhat what) {
    if (what == null || (what.language() == null && what.flatPrefix() == null)) {
      fields.missing("changes");
      return Optional.empty();
    }
    Optional<Language> language = language(fields, "changes.language", what.language());
    Optional<FlatPrefix> flat =
        Optional.ofNullable(what.flatPrefix()).flatMap(prefix -> prefix(fields, prefix));
    return language.isEmpty() && flat.isEmpty()
        ? Optional.empty()
        : Optional.of(new BulkChange(language, flat));
  }

  /// Blanks count: they may stand between a block and a number.
  private static Optional<FlatPrefix> prefix(Fields fields, OtherPrefix prefix) {
    Optional<String> from =
        fields.required(
            "changes.flatPrefix.from",
            prefix.from(),
            text -> !text.isBlank() && isShort(text),
            text -> text,
            "1 to " + FlatPrefix.MAX_LENGTH + " characters");
    Optional<String> to =
        fields.required(
            "changes.flatPrefix.to",
            prefix.to(),
            text -> isShort(text) && !text.equals(prefix.from()),
            text -> text,
            "another beginning of at most " + FlatPrefix.MAX_LENGTH + " characters");
    return from.flatMap(was -> to.map(becomes -> new FlatPrefix(was, becomes)));
  }

  private static boolean isShort(String text) {
    return text.length() <= FlatPrefix.MAX_LENGTH && text.indexOf('\0') < 0;
  }

  private static Optional<Language> language(Fields fields, String name, @Nullable String code) {
    return fields.optional(
        name,
        code,
        text -> Language.of(text).isPresent(),
        text -> Language.of(text).orElseThrow(),
        "one of en, es, hi, pt");
  }
}
