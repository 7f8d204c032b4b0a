package io.communityconnect.adapters.persistence.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

final class GroupCommitTest {
  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void goesOnAfterAnError() {
    try (GroupCommit<String, String> commits =
        new GroupCommit<>("test", GroupCommitTest::failing, 10)) {
      assertThatThrownBy(() -> commits.submit("bad")).hasRootCauseInstanceOf(LinkageError.class);

      assertThat(commits.submit("good")).isEqualTo("good");
    }
  }

  private static List<String> failing(List<String> items) {
    if (items.contains("bad")) {
      throw new LinkageError("broken");
    }
    return items;
  }
}
