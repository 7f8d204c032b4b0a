package io.communityconnect.application.notice.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.people.Language;
import java.util.List;
import java.util.function.Function;

/// What somebody is told.
public sealed interface Wording {
  /// What is said in a language.
  String in(Language language);

  /// Words that WhatsApp has not seen before: only for who has just written.
  record Free(Function<Language, String> text) implements Wording {
    public Free {
      requireNonNull(text, "text is null");
    }

    @Override
    public String in(Language language) {
      return text.apply(language);
    }
  }

  /// A text of ours, which may have a template of the same name.
  ///
  /// @param values for its places
  record Fixed(FixedText text, Function<Language, List<String>> values) implements Wording {
    public Fixed {
      requireNonNull(text, "text is null");
      requireNonNull(values, "values is null");
    }

    @Override
    public String in(Language language) {
      return text.in(language, values.apply(language).toArray());
    }
  }
}
