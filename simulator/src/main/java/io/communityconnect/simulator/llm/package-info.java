/// An OpenAI-compatible chat endpoint as DeepInfra serves it, answered by extraction: sentences of
/// the given knowledge, never invented ones. Knows nothing of messages or residents.
@NullMarked
package io.communityconnect.simulator.llm;

import org.jspecify.annotations.NullMarked;
