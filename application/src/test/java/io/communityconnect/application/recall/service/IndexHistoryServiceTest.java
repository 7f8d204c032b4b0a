package io.communityconnect.application.recall.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.application.recall.port.in.IndexHistoryUseCase.Progress;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import org.junit.jupiter.api.Test;

final class IndexHistoryServiceTest {
  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final IndexHistoryService service =
      new IndexHistoryService(storage.systemUnitOfWork(), storage.historyIndex(), storage.clock());

  @Test
  void arrangesManyConversationsAtOnce() {
    given.text("+15550000001", "the lift is stuck");
    given.text("+15550000002", "the gym is closed");
    given.text("+15550000003", "the gate is open");

    assertThat(service.index(10)).isEqualTo(new Progress(3, 3));
    assertThat(service.index(10).isIdle()).isTrue();
  }

  @Test
  void takesNoMoreThanItWasTold() {
    given.text("+15550000001", "the lift is stuck");
    given.text("+15550000002", "the gym is closed");
    given.text("+15550000003", "the gate is open");

    assertThat(service.index(2)).isEqualTo(new Progress(2, 2));
    assertThat(service.index(2)).isEqualTo(new Progress(1, 1));
  }

  @Test
  void refusesALimitThatIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> service.index(0));
  }
}
