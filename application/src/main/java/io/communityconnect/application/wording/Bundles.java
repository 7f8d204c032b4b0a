package io.communityconnect.application.wording;

import io.communityconnect.domain.people.Language;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// Where words are found. A language that is missing is a mistake, and no reason to speak that of
/// the machine.
final class Bundles {
  private static final String PLACE = "io.communityconnect.application.wording.";
  private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private Bundles() {}

  static ResourceBundle of(String name, Language language) {
    return ResourceBundle.getBundle(PLACE + name, language.locale(), EXACTLY);
  }

  static ResourceBundle shared(String name) {
    return ResourceBundle.getBundle(PLACE + name, Locale.ROOT, EXACTLY);
  }

  /// How a constant is written in a bundle.
  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
