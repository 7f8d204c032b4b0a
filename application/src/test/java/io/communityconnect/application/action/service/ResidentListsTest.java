package io.communityconnect.application.action.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.action.port.out.KnownResidents.Known;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ResidentListsTest {
  private static final Known BEN =
      new Known(new ResidentId(new UUID(1, 2)), Optional.of("Ben Okri"), Optional.of("C-7"));

  @ParameterizedTest
  @EnumSource
  void knowsTheQuestionWhoIsMeant(Language language) {
    ActionTexts texts = new ActionTexts(language);

    assertThat(ResidentLists.isIn(texts.severalCalled("Ben", List.of(BEN, BEN)))).isTrue();
    assertThat(ResidentLists.isIn("Hello.\n\n" + texts.severalCalled("Ben", List.of(BEN))))
        .isTrue();
    assertThat(ResidentLists.isIn(texts.nobodyCalled("Ben"))).isFalse();
    assertThat(ResidentLists.isIn("Ben Okri, C-7")).isFalse();
  }
}
