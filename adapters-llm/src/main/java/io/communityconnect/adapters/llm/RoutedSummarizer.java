package io.communityconnect.adapters.llm;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.conversation.port.out.Summarizer;
import io.communityconnect.domain.usage.ModelCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sums up with the quick model, which is the cheapest; with the reserve only where there is no
/// other provider. A summary can wait until the quick model is back.
final class RoutedSummarizer implements Summarizer {
  private final Optional<Candidate> candidate;

  /// @param candidates shared with those who write replies, as the providers' health is
  RoutedSummarizer(Candidates candidates) {
    this.candidate = candidates.first().map(Candidates.Pair::quick).or(candidates::reserve);
  }

  @Override
  public Summarized summarize(Draft draft, Duration budget) {
    requireNonNull(draft, "draft is null");
    List<ModelCall> bill = new ArrayList<>();
    Optional<String> text =
        candidate
            .map(
                asked ->
                    asked.ask(
                        new Rendering(
                            SummaryRenderer.VERSION,
                            _ -> Rendered.plain(SummaryRenderer.render(draft))),
                        PatientCompletions.capped(budget),
                        false,
                        bill))
            .flatMap(ending -> written(ending.reply()));
    return new Summarized(text, bill);
  }

  private static Optional<String> written(Reply reply) {
    return switch (reply) {
      case Reply.Written written -> Optional.of(written.text());
      case Reply.Unavailable _ -> Optional.empty();
    };
  }
}
