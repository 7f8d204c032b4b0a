package io.communityconnect.application.action.service;

import io.communityconnect.application.wording.Bundles;
import io.communityconnect.domain.people.Language;
import java.util.Arrays;
import java.util.List;

/// Knows the question which of several residents is meant. It names them and their flats, for the
/// eyes of the admin who asked; a message has no other mark of it than how it begins.
public final class ResidentLists {
  private static final List<String> BEGINNINGS =
      Arrays.stream(Language.values()).map(ResidentLists::beginning).toList();

  private ResidentLists() {}

  /// Whether words list residents.
  public static boolean isIn(String words) {
    return BEGINNINGS.stream().anyMatch(words::contains);
  }

  private static String beginning(Language language) {
    String pattern = Bundles.of(ActionTexts.BUNDLE, language).getString(ActionTexts.SEVERAL);
    return pattern.substring(0, pattern.indexOf("{0}"));
  }
}
