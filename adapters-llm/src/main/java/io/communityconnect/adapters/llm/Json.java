package io.communityconnect.adapters.llm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// Reads and writes JSON without leaving memory behind on the threads that do.
///
/// Jackson keeps its buffers per thread by default, 16 KB each, which every one of thousands of
/// waiting virtual threads would hold on to
/// (<https://github.com/FasterXML/jackson-core/issues/919>). A bounded pool lends them out instead.
/// Anything after the end of a document is an error, for it means that two answers were mixed up.
final class Json {
  private static final int POOLED_BUFFERS = 64;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .recyclerPool(JsonRecyclerPools.newBoundedPool(POOLED_BUFFERS))
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  static JsonMapper mapper() {
    return MAPPER;
  }
}
