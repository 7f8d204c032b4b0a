package io.communityconnect.bootstrap.configuration;

import io.communityconnect.application.notice.service.NoticeTemplates;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.conversation.ApprovedTemplate;
import io.communityconnect.domain.people.Language;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads which notices have a template: `name.language=HX…`, separated by commas.
final class TemplateConfiguration {
  private static final String NAME = "TWILIO_TEMPLATES";
  private static final String WANTED = "must be entries such as access_ended.en=HX… with commas";

  private TemplateConfiguration() {}

  static NoticeTemplates from(Variables variables) {
    return variables.text(NAME).map(TemplateConfiguration::parse).orElse(NoticeTemplates.NONE);
  }

  private static NoticeTemplates parse(String value) {
    Map<NoticeTemplates.Key, String> references = new HashMap<>();
    for (String entry : value.split(",", -1)) {
      String[] parts = entry.strip().split("[.=]", -1);
      if (parts.length != 3 || !ApprovedTemplate.isReference(parts[2])) {
        throw new IllegalArgumentException(NAME + " " + WANTED);
      }
      NoticeTemplates.Key key = new NoticeTemplates.Key(textOf(parts[0]), languageOf(parts[1]));
      if (references.put(key, parts[2]) != null) {
        throw new IllegalArgumentException(NAME + " has two templates for the same notice");
      }
    }
    return new NoticeTemplates(references);
  }

  private static FixedText textOf(String name) {
    return NoticeTemplates.NOTICES.stream()
        .filter(text -> text.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(NAME + " names a notice that there is not"));
  }

  private static Language languageOf(String code) {
    return Optional.of(code)
        .flatMap(Language::of)
        .orElseThrow(
            () -> new IllegalArgumentException(NAME + " names a language we do not speak"));
  }
}
