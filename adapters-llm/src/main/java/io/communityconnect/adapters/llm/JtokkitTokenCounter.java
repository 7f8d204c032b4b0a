package io.communityconnect.adapters.llm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import io.communityconnect.application.conversation.port.out.TokenCounter;

/// Counts in the vocabulary `cl100k_base`. Safe for use by any number of threads.
///
/// Llama 3's vocabulary is `cl100k_base` with 28,000 tokens more for languages other than English
/// (<https://ai.meta.com/blog/meta-llama-3/>), so this counts as Llama does for English and rather
/// more than it does for others: a budget is kept, and a little of it stays unused. Llama's own
/// vocabulary may not be handed on without its licence. What looks like a mark of a chat template
/// is counted as the words that it is.
///
/// The vocabulary is read with the first text, so that starting does not wait for it.
public final class JtokkitTokenCounter implements TokenCounter {
  /// Holds the vocabulary from its first use on.
  private static final class Vocabulary {
    static final Encoding CL100K =
        Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);
  }

  /// As it goes over the wire: the library refuses halves of characters.
  private static String written(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }

  @Override
  public int count(String text) {
    return Vocabulary.CL100K.countTokensOrdinary(written(text));
  }
}
