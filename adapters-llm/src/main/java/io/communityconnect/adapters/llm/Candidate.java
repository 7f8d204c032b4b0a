package io.communityconnect.adapters.llm;

import io.communityconnect.adapters.llm.PatientCompletions.Manner;
import io.communityconnect.application.conversation.port.out.TokenCounter;
import io.communityconnect.domain.usage.ModelCall;
import io.communityconnect.domain.usage.ModelPrice;
import io.communityconnect.domain.usage.ModelProfile;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// A model that can be asked, with what it costs. Safe for use by any number of threads.
final class Candidate {
  /// Fills one WhatsApp message of 1600 characters.
  private static final int MAX_TOKENS = 400;

  /// Low, for answers repeat what is known rather than invent.
  private static final double TEMPERATURE = 0.2;

  private static final TokenCounter TOKENS = new JtokkitTokenCounter();

  private final ModelProfile profile;
  private final Provider provider;
  private final InstantSource time;
  private final LongSupplier ticker;
  private final CallMetrics metrics;
  private final CallLog log;

  /// Who serves a model.
  ///
  /// @param patient shared by all models of one provider, as its failures are
  record Provider(WireFormat format, PatientCompletions patient) {}

  Candidate(
      ModelProfile profile,
      Provider provider,
      InstantSource time,
      LongSupplier ticker,
      CallMetrics metrics,
      CallLog log) {
    this.profile = profile;
    this.provider = provider;
    this.time = time;
    this.ticker = ticker;
    this.metrics = metrics;
    this.log = log;
  }

  /// Asks, and adds what was exchanged to the bill. Without a price nobody is asked.
  ///
  /// @param rendering what is asked
  /// @param alternative whether somebody else can be asked instead
  Ending ask(Rendering rendering, Duration budget, boolean alternative, List<ModelCall> bill) {
    long start = ticker.getAsLong();
    Ending ending =
        price()
            .map(
                price ->
                    ask(
                        rendering.prompt().apply(profile.abilities()),
                        budget,
                        alternative,
                        price,
                        bill))
            .orElse(Ending.NOT_ASKED);
    Duration took = Duration.ofNanos(ticker.getAsLong() - start);
    metrics.record(ending, took);
    log.record(rendering.version(), ending, took);
    return ending;
  }

  private Ending ask(
      Rendered rendered,
      Duration budget,
      boolean alternative,
      ModelPrice price,
      List<ModelCall> bill) {
    byte[] request =
        provider
            .format()
            .write(new WireFormat.Order(profile.id(), rendered, MAX_TOKENS, TEMPERATURE));
    if (!fits(request, rendered)) {
      return Ending.TOO_LONG;
    }
    List<Exchange> exchanges = new ArrayList<>();
    Ending ending =
        Ending.of(
            provider.patient().complete(request, budget, new Manner(alternative, exchanges::add)));
    List<ModelCall> calls = Bill.of(profile.id(), price, exchanges, ending);
    metrics.count(calls);
    bill.addAll(calls);
    return ending;
  }

  private Optional<ModelPrice> price() {
    return profile.priceOn(Today.of(time));
  }

  /// No text has more tokens than bytes, so that hardly any prompt has to be counted.
  private boolean fits(byte[] request, Rendered rendered) {
    int room = profile.contextTokens() - MAX_TOKENS;
    return request.length <= room
        || rendered.texts().stream().mapToInt(TOKENS::count).sum() <= room;
  }
}
