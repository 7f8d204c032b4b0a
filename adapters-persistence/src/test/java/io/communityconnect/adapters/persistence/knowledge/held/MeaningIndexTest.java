package io.communityconnect.adapters.persistence.knowledge.held;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.recall.EmbeddingVector;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MeaningIndexTest {
  private static final int DIMENSIONS = 384;
  private static final int WITHOUT = 2;
  private static final int WANTED = 40;

  @ParameterizedTest
  @ValueSource(ints = {3, 700, MeaningIndex.MANY})
  void tellsTheCosineOfEach(int size) {
    MadeUpMeanings made = new MadeUpMeanings(DIMENSIONS, 100, 0, 0);
    List<Optional<EmbeddingVector>> meanings = meanings(made, size);
    EmbeddingVector sought = made.meaning();

    Likenesses likenesses = new MeaningIndex(DIMENSIONS, meanings).likenesses(sought, all(size));

    assertThat(IntStream.range(0, size).mapToDouble(likenesses::of).toArray())
        .containsExactly(exactly(meanings, sought), Offset.offset(1e-6));
  }

  @Test
  void tellsNothingOfThoseThatAreNotCompared() {
    MadeUpMeanings made = new MadeUpMeanings(DIMENSIONS, 100, 0, 0);
    BitSet first = new BitSet();
    first.set(0);

    Likenesses likenesses =
        new MeaningIndex(DIMENSIONS, meanings(made, 3)).likenesses(made.meaning(), first);

    assertThat(likenesses.of(0)).isNotEqualTo(Best.NOT);
    assertThat(likenesses.of(1)).isEqualTo(Best.NOT);
    assertThat(likenesses.best(WANTED)).containsExactly(0);
  }

  @Test
  void comparesAllOfFew() {
    MadeUpMeanings made = new MadeUpMeanings(DIMENSIONS, 100, 0, 0);
    int few = MeaningIndex.MANY - 1;

    BitSet near =
        new MeaningIndex(DIMENSIONS, meanings(made, few)).near(made.meaning(), all(few), WANTED);

    assertThat(near.cardinality()).isEqualTo(few);
  }

  @Test
  void comparesOnlyWhatCountsAndHasAMeaning() {
    MadeUpMeanings made = new MadeUpMeanings(DIMENSIONS, 100, 0, 0);
    MeaningIndex index = new MeaningIndex(DIMENSIONS, meanings(made, 2 * MeaningIndex.MANY));
    BitSet counts = new BitSet();
    counts.set(0, 30);

    BitSet near = index.near(made.meaning(), counts, WANTED);

    counts.clear(WITHOUT);
    assertThat(near).isEqualTo(counts);
  }

  @Test
  void comparesAllThatSayTheSame() {
    EmbeddingVector one = new MadeUpMeanings(DIMENSIONS, 1, 0, 0).meaning();
    int size = MeaningIndex.MANY;
    MeaningIndex index = new MeaningIndex(DIMENSIONS, Collections.nCopies(size, Optional.of(one)));

    assertThat(index.near(one, all(size), WANTED).cardinality()).isEqualTo(size);
  }

  /// Of clusters larger and smaller than what is wanted, of meanings that have much in common, as
  /// OpenAI's do, and of those that only few of their numbers tell apart.
  @ParameterizedTest
  @CsvSource({
    "384, 20, 0, 0", "384, 400, 0, 0", "384, 150, 1.5, 0", "384, 150, 1.5, 0.5",
    "384, 5000, 0, 0", "384, 150, 0, 3", "1536, 150, 1.5, 0.5", "1536, 400, 0, 0",
    "1000, 400, 0, 0", "17, 400, 0, 0"
  })
  void findsTheNearest(int dimensions, int topics, double common, double fewTell) {
    MadeUpMeanings made = new MadeUpMeanings(dimensions, topics, common, fewTell);
    int size = 4 * MeaningIndex.MANY;
    List<Optional<EmbeddingVector>> meanings = meanings(made, size);
    MeaningIndex index = new MeaningIndex(dimensions, meanings);
    int questions = 40;
    int found = 0;
    long compared = 0;
    for (int i = 0; i < questions; i++) {
      EmbeddingVector sought = made.meaning();
      BitSet near = index.near(sought, all(size), WANTED);
      compared += near.cardinality();
      for (int place : index.likenesses(sought, all(size)).best(WANTED)) {
        found += near.get(place) ? 1 : 0;
      }
    }

    assertThat((double) found / questions / WANTED).isGreaterThan(0.99);
    assertThat(compared / questions).isLessThan(size / 4);
  }

  private static BitSet all(int size) {
    BitSet all = new BitSet();
    all.set(0, size);
    return all;
  }

  private static List<Optional<EmbeddingVector>> meanings(MadeUpMeanings made, int size) {
    List<Optional<EmbeddingVector>> meanings = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      meanings.add(i == WITHOUT ? Optional.empty() : Optional.of(made.meaning()));
    }
    return meanings;
  }

  private static double[] exactly(
      List<Optional<EmbeddingVector>> meanings, EmbeddingVector sought) {
    return meanings.stream()
        .mapToDouble(meaning -> meaning.map(each -> each.cosineSimilarity(sought)).orElse(Best.NOT))
        .toArray();
  }
}
