package io.communityconnect.adapters.llm;

import java.time.Duration;

/// A model behind an OpenAI-compatible API, asked once.
@FunctionalInterface
interface ChatCompletions {
  /// Makes one exchange and ends within the limit, whatever happens; throws nothing.
  ///
  /// @param request a [ChatRequest] as JSON; bytes, for they serve all tries
  Completion complete(byte[] request, Duration limit);
}
