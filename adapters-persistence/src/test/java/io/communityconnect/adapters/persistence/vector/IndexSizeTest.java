package io.communityconnect.adapters.persistence.vector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IndexSizeTest {
  @ParameterizedTest
  @CsvSource({"0,1", "10000,10", "1000000,1000", "1000001,1000", "4000000,2000", "9e18,32768"})
  void followsTheNumberOfRows(double rows, int lists) {
    assertThat(IndexSize.lists((long) rows)).isEqualTo(lists);
  }

  @Test
  void leavesFewRowsWithoutAnIndex() {
    assertThat(IndexSize.isWorthIt(9_999)).isFalse();
    assertThat(IndexSize.isWorthIt(10_000)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "100,100000,false",
    "100,199999,false",
    "100,200000,true",
    "100,51000,false",
    "100,50000,true",
    "1000,3900000,false",
    "1000,4000000,true"
  })
  void isBuiltAnewWhenTheRowsHaveMovedFar(int lists, long rows, boolean anew) {
    assertThat(IndexSize.isTooFar(lists, rows)).isEqualTo(anew);
  }

  @Test
  void knowsTheMemoryThatBuildingTakes() {
    assertThat(IndexSize.buildMegabytes(10, 384)).isEqualTo(64);
    assertThat(IndexSize.buildMegabytes(1000, 384)).isBetween(77, 200);
    assertThat(IndexSize.buildMegabytes(1000, 1536)).isBetween(308, 600);
  }
}
