package io.communityconnect.adapters.llm;

/// Makes text that others wrote harmless in a prompt, by where it stands.
final class PromptText {
  private PromptText() {}

  /// What a person said in a turn of their own.
  ///
  /// Chat templates mark the borders of turns as `<|eot_id|>` and the like
  /// (<https://www.llama.com/docs/model-cards-and-prompt-formats/llama3_1/>); servers that render
  /// first and read marks afterwards would let a resident end their turn and speak as the system.
  static String spoken(String text) {
    return PlainText.of(text).replace("<|", "< |").replace("|>", "| >");
  }

  /// The text of an article between tags.
  ///
  /// Angle brackets are escaped, so no article closes its tag. Ampersands are not: a model is no
  /// parser, and would tell residents of the `Q&amp;A`.
  static String quoted(String text) {
    return PlainText.of(text).replace("<", "&lt;").replace(">", "&gt;");
  }

  /// A title or a name, on one line and fit for an attribute in double quotes.
  static String line(String text) {
    return quoted(text).replace('"', '\'').replaceAll("\\s+", " ").strip();
  }
}
