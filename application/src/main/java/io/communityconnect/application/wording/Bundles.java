package io.communityconnect.application.wording;

import io.communityconnect.domain.people.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// Where words are found. A language that is missing is a mistake, and no reason to speak that of
/// the machine.
public final class Bundles {
  private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private Bundles() {}

  /// A bundle in one language.
  ///
  /// @param name with its package
  public static ResourceBundle of(String name, Language language) {
    return ResourceBundle.getBundle(name, language.locale(), EXACTLY);
  }

  /// The text of a bundle, with what it has places for.
  public static String text(String name, String key, Language language, Object... values) {
    return new MessageFormat(of(name, language).getString(key), language.locale()).format(values);
  }

  static ResourceBundle shared(String name) {
    return ResourceBundle.getBundle(name, Locale.ROOT, EXACTLY);
  }

  /// How a constant is written in a bundle.
  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
