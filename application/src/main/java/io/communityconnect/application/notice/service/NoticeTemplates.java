package io.communityconnect.application.notice.service;

import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.conversation.ApprovedTemplate;
import io.communityconnect.domain.people.Language;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which texts WhatsApp has approved, in which language: each is approved on its own.
///
/// @param references the provider's key of each
public record NoticeTemplates(Map<Key, String> references) {
  /// The texts that residents are told without having asked. All others answer somebody who has
  /// just written.
  public static final Set<FixedText> NOTICES =
      Set.copyOf(
          EnumSet.of(
              FixedText.PAYMENT_FAILED,
              FixedText.ACCESS_ENDING,
              FixedText.ACCESS_ENDED,
              FixedText.ACCESS_RESTORED,
              FixedText.TRIAL_ENDING,
              FixedText.PAYMENT_TO_CONFIRM,
              FixedText.REQUEST_OPEN,
              FixedText.REQUEST_IN_PROGRESS,
              FixedText.REQUEST_RESOLVED,
              FixedText.REQUEST_CANCELLED,
              FixedText.BUDGET_NEARLY_SPENT,
              FixedText.BUDGET_SPENT));

  /// None at all.
  public static final NoticeTemplates NONE = new NoticeTemplates(Map.of());

  public NoticeTemplates {
    references = Map.copyOf(references);
    if (!references.values().stream().allMatch(ApprovedTemplate::isReference)) {
      throw new IllegalArgumentException("a template is named HX and 32 hexadecimal digits");
    }
    if (!references.keySet().stream().map(Key::text).allMatch(NOTICES::contains)) {
      throw new IllegalArgumentException("only what is told unasked has a template");
    }
  }

  /// A text in a language.
  public record Key(FixedText text, Language language) {}

  /// The provider's key of a text; empty where it is not approved in that language.
  Optional<String> of(FixedText text, Language language) {
    return Optional.ofNullable(references.get(new Key(text, language)));
  }
}
