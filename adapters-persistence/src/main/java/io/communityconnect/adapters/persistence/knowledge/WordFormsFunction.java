package io.communityconnect.adapters.persistence.knowledge;

/// The forms by which a word is found, in each of the assistant's languages.
public final class WordFormsFunction {
  private WordFormsFunction() {}

  /// A call of the database's function, for a `from`: it has a row for each form.
  ///
  /// @param word an expression in SQL
  /// @param folded likewise, of the word without accents
  public static String of(String word, String folded) {
    return "knowledge_forms(%s, %s, array['en', 'es', 'hi', 'pt'])".formatted(word, folded);
  }
}
