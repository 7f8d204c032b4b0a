package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.conversation.MessageId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.conversation.port.out.MessageIds] promises. Greater is
/// what sorts behind, byte by byte, as databases sort.
public interface MessageIdsContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  @Test
  default void growWithEveryCall() {
    List<String> ids = ids(1000);

    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }

  @Test
  default void areNeverMadeTwice() throws InterruptedException {
    List<String> ids = Together.run(8, _ -> ids(500)).stream().flatMap(List::stream).toList();

    assertThat(ids).doesNotHaveDuplicates();
  }

  private List<String> ids(int count) {
    return Stream.generate(storage().messageIds()::next)
        .limit(count)
        .map(MessageId::value)
        .map(Object::toString)
        .toList();
  }
}
