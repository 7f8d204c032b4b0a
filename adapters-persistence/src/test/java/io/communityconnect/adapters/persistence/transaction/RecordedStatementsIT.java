package io.communityconnect.adapters.persistence.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.persistence.storage.PostgresStorage;
import io.communityconnect.domain.identity.Actor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a flight recording of a server holds, which its operators pass on.
final class RecordedStatementsIT {
  private static final String STATEMENT = "jdbi.statement";
  private static final String SAID = "my neighbour is called Ada";

  private final PostgresStorage storage = new PostgresStorage();

  @Test
  void tellsStatementsAndNotWhatWasSaid(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("server.jfr");
    try (Recording recording = new Recording()) {
      recording.enable(STATEMENT).withoutThreshold();
      recording.start();
      storage
          .systemUnitOfWork()
          .run(
              new Actor.SystemTask("test"),
              () ->
                  Transactions.current()
                      .createQuery("select length(:said)")
                      .bind("said", SAID)
                      .mapTo(Integer.class)
                      .one());
      recording.stop();
      recording.dump(file);
    }

    List<RecordedEvent> events = RecordingFile.readAllEvents(file);
    assertThat(events)
        .anyMatch(event -> event.getEventType().getName().equals(STATEMENT))
        .noneMatch(event -> event.toString().contains(SAID));
  }
}
