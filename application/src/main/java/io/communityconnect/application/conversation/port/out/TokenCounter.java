package io.communityconnect.application.conversation.port.out;

/// Counts how much of a model's attention a text takes.
@FunctionalInterface
public interface TokenCounter {
  /// How many tokens the text has, for planning: never fewer than the models in use count for
  /// English, and close to that for other languages. What a call cost is counted by the provider.
  ///
  /// An empty text has none, any other at least one, and none has more tokens than UTF-8 bytes.
  /// Takes microseconds for a message, needs no network and may be called anywhere, also inside a
  /// unit of work.
  int count(String text);
}
