package io.communityconnect.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.usage.ModelRoute.Model;
import io.communityconnect.domain.usage.ModelRoute.Reason;
import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class ModelRoutingTest {
  @Example
  void leavesSimpleQuestionsToTheQuickModel() {
    for (String question :
        new String[] {
          "When is the gym open on Sunday?",
          "¿A qué hora abre la piscina?",
          "जिम कब खुलता है?",
          "Is the pool open on 3.5.?",
          "If it rains, is the terrace open?",
          ""
        }) {
      assertThat(ModelRouting.route(question, false).model()).as(question).isEqualTo(Model.QUICK);
    }
  }

  @Example
  void givesWhatNeedsThoughtToTheThoroughOne() {
    assertThat(reasons("If I book the hall for 3 x 4 hours, is it cheaper than the terrace?"))
        .contains(Reason.ARITHMETIC, Reason.COMPARISON);
    assertThat(reasons("Si reservo el salón, ¿es más barato por persona?"))
        .contains(Reason.ARITHMETIC, Reason.COMPARISON);
    assertThat(
            reasons("If I move in before Monday and unless the lift works, who helps until 18:00?"))
        .contains(Reason.CONDITIONS, Reason.DATES);
  }

  @Example
  void takesDaysTimesAndFlatsForNoSums() {
    for (String question :
        new String[] {
          "Is the pool open on 2026-11-03?",
          "Is the pool open on 3/5?",
          "Is the gym open 24/7?",
          "Is the gym open 7-20?",
          "Where is flat 12-4?"
        }) {
      assertThat(ModelRouting.route(question, false).reasons()).as(question).isEmpty();
    }
    for (String sum : new String[] {"What is 12 - 4?", "What is 12 / 4?", "3x4 hours?", "2+2?"}) {
      assertThat(ModelRouting.route(sum, false).reasons())
          .as(sum)
          .containsExactly(Reason.ARITHMETIC);
    }
  }

  @Example
  void takesTheSpanishReflexiveForNoCondition() {
    assertThat(ModelRouting.route("¿Cuándo se abre y se cierra la piscina?", false).reasons())
        .isEmpty();
    for (String question :
        new String[] {
          "Posso usar a piscina se chover ou se o ginásio fechar?",
          "Se não chover e se reservarmos o salão, é possível?"
        }) {
      assertThat(ModelRouting.route(question, false).reasons())
          .as(question)
          .contains(Reason.CONDITIONS);
    }
  }

  @Example
  void trustsTheQuickModelNoMoreWhereItFailed() {
    ModelRoute route = ModelRouting.route("When is the gym open?", true);

    assertThat(route.model()).isEqualTo(Model.THOROUGH);
    assertThat(route.reasons()).containsExactly(Reason.QUICK_FAILED);
  }

  @Property
  void takesTheSameWayEveryTimeAndGivesItsReasons(@ForAll String question) {
    ModelRoute route = ModelRouting.route(question, false);

    assertThat(ModelRouting.route(question, false)).isEqualTo(route);
    assertThat(route.model() == Model.THOROUGH && route.reasons().isEmpty()).isFalse();
    assertThat(route.reasons()).doesNotContain(Reason.QUICK_FAILED);
  }

  @Property
  void neverGetsEasierByMoreWords(
      @ForAll String question, @ForAll @IntRange(min = 1, max = 200) int more) {
    ModelRoute shorter = ModelRouting.route(question, false);
    ModelRoute longer = ModelRouting.route(question + " and so on".repeat(more), false);

    assertThat(longer.reasons()).containsAll(shorter.reasons());
    assertThat(shorter.model() == Model.THOROUGH && longer.model() == Model.QUICK).isFalse();
  }

  @Property
  void sendsEveryVeryLongQuestionToTheThoroughModel(
      @ForAll @IntRange(min = 121, max = 400) int words) {
    String[] said = new String[words];
    Arrays.fill(said, "gym");

    ModelRoute route = ModelRouting.route(String.join(" ", said), false);

    assertThat(route.model()).isEqualTo(Model.THOROUGH);
    assertThat(route.reasons()).containsExactly(Reason.LONG);
  }

  private static Set<Reason> reasons(String question) {
    ModelRoute route = ModelRouting.route(question, false);
    assertThat(route.model()).isEqualTo(Model.THOROUGH);
    return route.reasons();
  }
}
