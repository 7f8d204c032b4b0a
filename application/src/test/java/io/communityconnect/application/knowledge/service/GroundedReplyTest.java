package io.communityconnect.application.knowledge.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.PassageId;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.people.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class GroundedReplyTest {
  private static final FoundPassage POOL = passage(1, "Pool", "The heated pool opens at six.");
  private static final FoundPassage GYM = passage(2, "Gym", "The gym on the roof closes at nine.");
  private static final List<FoundPassage> SHOWN = List.of(POOL, GYM);

  private static FoundPassage passage(int number, String title, String body) {
    return new FoundPassage(
        new PassageId(new UUID(0, number)),
        new ArticleId(new UUID(1, number)),
        title,
        new PassageText(Optional.empty(), body),
        LocalDate.parse("2026-01-01"),
        Optional.empty(),
        1,
        1,
        0);
  }

  private static GroundedReply reply(Reply.Written written) {
    return GroundedReply.of(written, "When does it open?", SHOWN, true, Language.ENGLISH);
  }

  @Test
  void namesWhatTheModelNumbers() {
    GroundedReply reply =
        reply(new Reply.Written("The pool, at six.", List.of(2, 2), true, Optional.empty()));

    assertThat(reply.text()).isEqualTo("The pool, at six.\nSource: Gym, 1 January 2026");
    assertThat(reply.used()).containsExactly(GYM);
  }

  @Test
  void namesNothingByANumberThatNoPassageHas() {
    GroundedReply reply =
        reply(new Reply.Written("Bring a towel.", List.of(0, 3, -1), true, Optional.empty()));

    assertThat(reply.text()).isEqualTo("Bring a towel.");
    assertThat(
            reply(new Reply.Written("Bring a towel.", List.of(7, 2), true, Optional.empty()))
                .used())
        .containsExactly(GYM);
  }

  @Test
  void repeatsNoLinkThatNoPassageHas() {
    assertThat(reply(Reply.Written.plain("At nine, see https://evil.example/gym.")).text())
        .isEqualTo("At nine, see […].");
  }

  @Test
  void namesInOurWayWhatTheModelNamesInItsOwn() {
    assertThat(reply(Reply.Written.plain("At nine.\n\nSource: gym, 2026-01-01")).text())
        .isEqualTo("At nine.\nSource: Gym, 1 January 2026");
  }

  @Test
  void namesWhatTheWordsAreFromWhereTheModelSaysNothing() {
    assertThat(reply(Reply.Written.plain("The heated pool opens at six.")).used())
        .containsExactly(POOL);
    assertThat(reply(Reply.Written.plain("Bring a towel and a cap.")).text())
        .isEqualTo("Bring a towel and a cap.");
  }

  @Test
  void namesNoSourceThatTheModelInvents() {
    assertThat(reply(Reply.Written.plain("Ask the caretaker.\nSource: Sauna, 2020-01-01")).text())
        .isEqualTo("Ask the caretaker.");
  }

  @Test
  void takesAFollowUpForAnsweredFromWhatWasSaidBefore() {
    Reply.Written written = Reply.Written.plain("Until nine, as I said.");

    assertThat(GroundedReply.of(written, "And until?", List.of(), true, Language.ENGLISH))
        .isEqualTo(new GroundedReply("Until nine, as I said.", List.of(), false));
    assertThat(GroundedReply.of(written, "And until?", List.of(), false, Language.ENGLISH))
        .isEqualTo(new GroundedReply("Until nine, as I said.", List.of(), true));
  }

  /// What may answer does so if the model rests its reply on it; what rests on nothing is open.
  @Test
  void believesWhatRestsOnAPassageThatMayAnswer() {
    assertThat(guessing("It opens at six.", List.of(1)))
        .extracting(GroundedReply::used, GroundedReply::isUnanswered)
        .containsExactly(List.of(SHOWN.getFirst()), false);
    assertThat(guessing("Paris, as everybody knows.", List.of()))
        .isEqualTo(new GroundedReply("Paris, as everybody knows.", List.of(), true));
  }

  private static GroundedReply guessing(String words, List<Integer> sources) {
    return GroundedReply.of(
        new Reply.Written(words, sources, true, Optional.empty()),
        "When does it open?",
        SHOWN,
        false,
        Language.ENGLISH);
  }

  @Test
  void namesNothingWhereTheModelDoesNotKnow() {
    GroundedReply reply =
        reply(
            new Reply.Written(
                "The heated pool opens at six?", List.of(1), false, Optional.empty()));

    assertThat(reply.text()).isEqualTo("The heated pool opens at six?");
    assertThat(reply.isUnanswered()).isTrue();
  }
}
