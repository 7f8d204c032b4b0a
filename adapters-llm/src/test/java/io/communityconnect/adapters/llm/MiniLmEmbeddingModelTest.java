package io.communityconnect.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.application.recall.port.out.EmbeddingModel.Embedded;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The model itself, not a stand-in.
final class MiniLmEmbeddingModelTest {
  private static final MiniLmEmbeddingModel MODEL = new MiniLmEmbeddingModel(System::nanoTime);

  @AfterAll
  static void close() {
    MODEL.close();
  }

  @Test
  void findsTheMeaningInOtherWords() {
    EmbeddingVector question = vector("When can I work out?");

    assertThat(question.cosineSimilarity(vector("The gym opens at six in the morning")))
        .isGreaterThan(
            question.cosineSimilarity(vector("My parcel was stolen from the lobby")) + 0.1);
  }

  @Test
  void givesVectorsOfItsSize() {
    assertThat(MODEL.id().fits(vector("gym"))).isTrue();
    assertThat(vector("gym")).isEqualTo(vector("gym"));
  }

  @Test
  void bearsWhatPeopleSend() {
    List<EmbeddingVector> vectors =
        vectors(
            List.of("word ".repeat(20_000), "🏠".repeat(25_000), "\u0000", "", "?!", "lift\uD800"));

    assertThat(vectors).hasSize(6).allMatch(MODEL.id()::fits);
    assertThat(vectors.subList(2, 4)).allMatch(EmbeddingVector::isZero);
    assertThat(vectors.getFirst().isZero()).isFalse();
  }

  @Test
  void servesManyAtOnce() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<EmbeddingVector>> asked = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        asked.add(threads.submit(() -> vector("gym")));
      }
      for (Future<EmbeddingVector> vector : asked) {
        assertThat(vector.get()).isEqualTo(vector("gym"));
      }
    }
  }

  @Test
  void refusesMoreThanItsPortAllows() {
    assertThatIllegalArgumentException().isThrownBy(() -> MODEL.embed(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODEL.embed(Collections.nCopies(65, "gym")));
  }

  @Test
  void saysSoWhenThereIsNoTime() {
    long[] now = {0};
    try (MiniLmEmbeddingModel hasty = new MiniLmEmbeddingModel(() -> now[0] += 60_000_000_000L)) {
      assertThat(hasty.embed(List.of("gym")))
          .isEqualTo(new Embedded.Unavailable("out of time", List.of()));
    }
  }

  @Test
  void isDoneWhenItIsClosed() throws Exception {
    MiniLmEmbeddingModel busy = new MiniLmEmbeddingModel(System::nanoTime);
    // Closing shall wait for a piece of work alone, and not for the model to be loaded.
    busy.embed(List.of("gym"));
    try (ExecutorService caller = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Embedded> asked = caller.submit(() -> embedWhileItCan(busy));
      Awaitility.await().until(MiniLmEmbeddingModelTest::encoding);

      busy.close();

      assertThat(encoding()).isFalse();
      assertThat(asked.get()).isInstanceOf(Embedded.Unavailable.class);
    }
  }

  /// In pieces that a slow machine ends within the time that closing waits for them.
  private static Embedded embedWhileItCan(MiniLmEmbeddingModel model) {
    List<String> texts = Collections.nCopies(64, "The gym is open. ".repeat(10));
    Embedded embedded = model.embed(texts);
    while (embedded instanceof Embedded.Vectors) {
      embedded = model.embed(texts);
    }
    return embedded;
  }

  /// Whether native code may be at work. A thread may outlive its executor by a moment, but not in
  /// there.
  private static boolean encoding() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(frame -> frame.getClassName().equals(MiniLmEncoder.class.getName()));
  }

  @Test
  void saysSoWhenItIsClosed() {
    MiniLmEmbeddingModel closed = new MiniLmEmbeddingModel(System::nanoTime);
    closed.close();

    assertThat(closed.embed(List.of("gym")))
        .isEqualTo(new Embedded.Unavailable("closed", List.of()));
  }

  @Test
  void endsWhenInterrupted() {
    Thread.currentThread().interrupt();

    assertThat(MODEL.embed(List.of("gym")))
        .isEqualTo(new Embedded.Unavailable("interrupted", List.of()));
    assertThat(Thread.interrupted()).isTrue();
  }

  private static EmbeddingVector vector(String text) {
    return vectors(List.of(text)).getFirst();
  }

  private static List<EmbeddingVector> vectors(List<String> texts) {
    return switch (MODEL.embed(texts)) {
      case Embedded.Vectors(List<EmbeddingVector> vectors, _) -> vectors;
      case Embedded.Unavailable(String reason, _) -> throw new AssertionError(reason);
    };
  }
}
