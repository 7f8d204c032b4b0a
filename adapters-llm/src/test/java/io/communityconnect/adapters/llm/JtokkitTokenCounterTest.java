package io.communityconnect.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.TokenCounterContract;
import io.communityconnect.application.conversation.port.out.TokenCounter;
import org.junit.jupiter.api.Test;

final class JtokkitTokenCounterTest implements TokenCounterContract {
  private final TokenCounter counter = new JtokkitTokenCounter();

  @Override
  public TokenCounter counter() {
    return counter;
  }

  @Test
  void countsAsTheVocabularyIsPublished() {
    assertThat(counter.count("hello world")).isEqualTo(2);
    assertThat(counter.count("When is the gym open on Sunday?")).isEqualTo(8);
    assertThat(counter.count("antidisestablishmentarianism")).isEqualTo(6);
  }

  @Test
  void takesMarksOfTemplatesForWords() {
    assertThat(counter.count("<|endoftext|>")).isGreaterThan(1);
  }
}
