package io.communityconnect.adapters.llm;

import io.communityconnect.application.conversation.port.out.ReplyGenerator;
import io.communityconnect.application.conversation.port.out.Summarizer;
import io.communityconnect.domain.action.ActionOffer;
import io.communityconnect.domain.action.ActionReader;
import io.communityconnect.domain.action.ActionReader.Reading;
import io.communityconnect.domain.usage.ModelCall;
import io.communityconnect.domain.usage.ModelRoute;
import io.communityconnect.domain.usage.ModelRouting;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/// Writes replies with the models of a [ModelLineup]. Safe for use by any number of threads.
///
/// **Way.** [ModelRouting] says whether the quick or the thorough model is asked first, and why.
/// Where what the quick one wrote cannot be used, the thorough one is asked; where DeepInfra gives
/// nothing, for whatever reason, the reserve. A reply is taken whole from one model.
///
/// **Time.** One deadline over all. While there is a reserve, DeepInfra has three fifths of it, so
/// that an answer that drips leaves the reserve eight of twenty seconds.
///
/// **Tries.** At one provider as in [PatientCompletions]. Another try follows what may pass: a
/// connection that failed or broke, 5xx, 429, and a 200 with HTML or broken JSON. It does not
/// follow any other refusal, nor a timeout, nor a reply that was cut off or has no words, which
/// would be so again. A provider that limits us or fails is left alone by everybody for a while,
/// and the reserve is asked at once.
///
/// **Interrupt.** Ends the call at once with `OUT_OF_TIME`; the thread stays interrupted.
public final class RoutedReplyGenerator implements ReplyGenerator {
  private static final int FIFTHS_FOR_THE_FIRST = 3;

  private final PromptRenderer renderer = PromptRenderer.current();
  private final Candidates candidates;
  private final ModelReminders reminders;
  private final RouteLog routes = new RouteLog();
  private final LongSupplier ticker;

  /// @param http see [ModelHttpClient]; stays the caller's to close
  /// @param time reads dates of providers and says which price is in force
  /// @param ticker nanoseconds of a clock that only grows, such as [System#nanoTime]
  public RoutedReplyGenerator(
      ModelSettings settings,
      ModelHttpClient http,
      InstantSource time,
      LongSupplier ticker,
      MeterRegistry meters) {
    this(
        settings,
        http,
        new Candidates.Surroundings(
            time, ticker, meters, Patience.within(settings.limits()), Thread::sleep));
  }

  RoutedReplyGenerator(
      ModelSettings settings, ModelHttpClient http, Candidates.Surroundings surroundings) {
    this.ticker = surroundings.ticker();
    this.candidates = Candidates.of(settings, http, surroundings);
    this.reminders =
        new ModelReminders(settings.used(), surroundings.time(), surroundings.meters());
    reminders.remind();
  }

  /// Sums up conversations with the same models: what is known of a provider's health and limits
  /// holds for both.
  public Summarizer summarizer() {
    return new RoutedSummarizer(candidates);
  }

  @Override
  public Generated generate(Prompt prompt, Duration budget) {
    reminders.remind();
    Asking asking = new Asking(prompt, budget);
    return new Generated(asking.ask().reply(), asking.bill);
  }

  /// One prompt on its way through the models; confined to the thread that waits for it.
  private final class Asking {
    private final String question;
    private final Rendering rendering;
    private final List<ActionOffer> offered;
    private final List<ModelCall> bill = new ArrayList<>();
    private final Duration budget;
    private final long start = ticker.getAsLong();

    Asking(Prompt prompt, Duration budget) {
      this.question = question(prompt);
      this.offered = prompt.actions();
      this.rendering =
          new Rendering(renderer.version(), abilities -> renderer.render(prompt, abilities));
      this.budget = PatientCompletions.capped(budget);
    }

    Ending ask() {
      Ending ending = candidates.first().map(this::askFirst).orElse(Ending.NOT_ASKED);
      Optional<Candidate> reserve = candidates.reserve();
      return reserve.isEmpty() || ending.isWritten() || Thread.currentThread().isInterrupted()
          ? ending
          : reserve.get().ask(rendering, left(budget), false, bill);
    }

    private Ending askFirst(Candidates.Pair pair) {
      ModelRoute route = routes.chosen(ModelRouting.route(question, false));
      Ending ending = askFirst(pair.of(route));
      boolean quickFailed =
          route.model() == ModelRoute.Model.QUICK
              && (ending.isBadWriting() || proposesNothingPossible(ending));
      if (!quickFailed || !left(share()).isPositive()) {
        return ending;
      }
      Ending second = askFirst(pair.of(routes.chosen(ModelRouting.route(question, true))));
      return ending.isWritten() && !second.isWritten() ? ending : second;
    }

    /// Whether its proposal is none of those that were offered, or does not fit.
    private boolean proposesNothingPossible(Ending ending) {
      return ending.reply() instanceof Reply.Written written
          && written
              .action()
              .filter(
                  draft ->
                      offered.stream().noneMatch(offer -> offer.name().equals(draft.action()))
                          || !(ActionReader.read(draft) instanceof Reading.Understood))
              .isPresent();
    }

    private Ending askFirst(Candidate candidate) {
      return candidate.ask(rendering, left(share()), candidates.reserve().isPresent(), bill);
    }

    /// What the first provider may use.
    private Duration share() {
      return candidates.reserve().isPresent()
          ? budget.multipliedBy(FIFTHS_FOR_THE_FIRST).dividedBy(5)
          : budget;
    }

    private Duration left(Duration whole) {
      return whole.minusNanos(ticker.getAsLong() - start);
    }
  }

  private static String question(Prompt prompt) {
    return prompt.thought().stream()
        .map(message -> message.content().words())
        .collect(Collectors.joining("\n"));
  }
}
