package io.communityconnect.application.recall.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingModel.Embedded;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.application.usage.service.CommunityAccount;
import io.communityconnect.domain.conversation.RetrySchedule;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.TextDigest;
import io.communityconnect.domain.usage.CostShares;
import io.communityconnect.domain.usage.ModelCall;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Asks the model for the vectors of claimed texts: those known already are not asked for, equal
/// ones are asked for once.
///
/// A text that came back several times is asked for alone, so that one the model cannot bear holds
/// up no other; and when the model bears another text at that moment, it is given up. Those who
/// share a call share its cost, each by the length of their texts.
public final class BatchEmbedder {
  private static final int ALONE_FROM_ATTEMPT = 4;
  private static final String BEARABLE = "When does the gym open?";

  /// A budget may be raised on any day, and begins anew with a month.
  private static final Duration UNPAID = Duration.ofHours(1);

  private final EmbeddingModel model;
  private final RetrySchedule retries;
  private final CommunityAccount account;

  /// @param retries after its attempts a text may be given up
  /// @param account on which the model is asked
  public BatchEmbedder(EmbeddingModel model, RetrySchedule retries, CommunityAccount account) {
    this.model = requireNonNull(model, "model is null");
    this.retries = requireNonNull(retries, "retries is null");
    this.account = requireNonNull(account, "account is null");
  }

  /// A text with its vector, which is not zero.
  public record Made<K>(Pending<K> text, EmbeddingVector vector) {
    public Made {
      requireNonNull(text, "text is null");
      requireNonNull(vector, "vector is null");
    }
  }

  /// What came of a batch.
  ///
  /// @param without those that have no vector
  /// @param unpaid those that the model was not asked for, since the budget is spent
  /// @param failure why the postponed ones are; empty where none is
  public record Result<K>(
      List<Made<K>> made,
      List<K> without,
      List<K> postponed,
      List<K> unpaid,
      Optional<String> failure) {
    public Result {
      made = List.copyOf(made);
      without = List.copyOf(without);
      postponed = List.copyOf(postponed);
      unpaid = List.copyOf(unpaid);
      requireNonNull(failure, "failure is null");
    }
  }

  /// @throws IllegalArgumentException when that many texts do not make one call of a model
  public static void requireBatch(int texts) {
    if (texts < 1 || texts > EmbeddingModel.MAX_TEXTS) {
      throw new IllegalArgumentException("a batch is from 1 to " + EmbeddingModel.MAX_TEXTS);
    }
  }

  /// When texts that failed may be tried again.
  public Instant retryAt(List<? extends Pending<?>> texts, Instant now) {
    return now.plus(retries.pause(texts.stream().mapToInt(Pending::attempt).max().orElse(1)));
  }

  /// When it is worth a look whether unpaid ones can be paid for.
  public Instant payableAt(Instant now) {
    return now.plus(UNPAID);
  }

  /// Embeds texts, in a few calls.
  ///
  /// @param known vectors that are there already
  public <K> Result<K> embed(List<Pending<K>> texts, Map<K, EmbeddingVector> known) {
    Predicate<Pending<K>> isKnown = text -> known.containsKey(text.key());
    List<Pending<K>> unknown = texts.stream().filter(isKnown.negate()).toList();
    Set<CommunityId> open = open(unknown);
    List<Pending<K>> asked =
        unknown.stream().filter(text -> open.contains(text.payer().community())).toList();
    Vectors<K> vectors = new Vectors<>();
    vectors.askTogether(
        asked.stream().filter(text -> text.attempt() < ALONE_FROM_ATTEMPT).toList());
    asked.stream().filter(text -> text.attempt() >= ALONE_FROM_ATTEMPT).forEach(vectors::askAlone);
    List<Made<K>> made = new ArrayList<>();
    List<K> without = new ArrayList<>();
    List<K> postponed = new ArrayList<>();
    List<K> unpaid = new ArrayList<>();
    for (Pending<K> text : texts) {
      EmbeddingVector vector = known.getOrDefault(text.key(), vectors.made.get(text.content()));
      if (vector == null && !open.contains(text.payer().community())) {
        unpaid.add(text.key());
      } else if (vector == null) {
        (vectors.unbearable.contains(text.key()) ? without : postponed).add(text.key());
      } else if (vector.isZero()) {
        without.add(text.key());
      } else {
        made.add(new Made<>(text, vector));
      }
    }
    return new Result<>(
        made, without, postponed, unpaid, postponed.isEmpty() ? Optional.empty() : vectors.failure);
  }

  private Set<CommunityId> open(List<? extends Pending<?>> texts) {
    Set<CommunityId> communities =
        texts.stream().map(text -> text.payer().community()).collect(Collectors.toSet());
    return model.isBilled() ? account.open(communities) : communities;
  }

  private void note(List<ModelCall> calls, Collection<? extends Pending<?>> texts) {
    Map<CommunityId, List<Pending<?>>> byCommunity =
        texts.stream().collect(Collectors.groupingBy(text -> text.payer().community()));
    Map<Payer, Long> lengths = new HashMap<>();
    byCommunity.forEach(
        (community, own) ->
            lengths.put(
                own.size() == 1 ? own.getFirst().payer() : Payer.of(community),
                own.stream().mapToLong(BatchEmbedder::bytes).sum()));
    calls.forEach(
        call ->
            CostShares.of(call, lengths)
                .forEach((payer, share) -> account.note(payer, List.of(share))));
  }

  /// Tokens are much like bytes, in all scripts.
  private static long bytes(Pending<?> text) {
    return text.text().getBytes(StandardCharsets.UTF_8).length;
  }

  /// What the model said so far. Once it fails for no fault of a text, it is asked no more.
  private final class Vectors<K> {
    private final Map<TextDigest, EmbeddingVector> made = new HashMap<>();
    private final Set<K> unbearable = new HashSet<>();
    private Optional<String> failure = Optional.empty();

    private void askTogether(List<Pending<K>> texts) {
      Map<TextDigest, Pending<K>> distinct = new LinkedHashMap<>();
      texts.forEach(text -> distinct.putIfAbsent(text.content(), text));
      if (!distinct.isEmpty()) {
        ask(List.copyOf(distinct.values()));
      }
    }

    private void askAlone(Pending<K> text) {
      if (failure.isEmpty() && !made.containsKey(text.content()) && !ask(List.of(text))) {
        if (retries.pauseAfter(text.attempt()).isEmpty() && bearsAnother(text)) {
          unbearable.add(text.key());
          failure = Optional.empty();
        }
      }
    }

    private boolean bearsAnother(Pending<K> text) {
      Embedded embedded = model.embed(List.of(BEARABLE));
      note(embedded.calls(), List.of(text));
      return embedded instanceof Embedded.Vectors;
    }

    private boolean ask(List<Pending<K>> texts) {
      Embedded embedded = model.embed(texts.stream().map(Pending::text).toList());
      note(embedded.calls(), texts);
      return switch (embedded) {
        case Embedded.Vectors(List<EmbeddingVector> vectors, _) -> {
          for (int i = 0; i < texts.size(); i++) {
            made.put(texts.get(i).content(), vectors.get(i));
          }
          yield true;
        }
        case Embedded.Unavailable(String reason, _) -> {
          failure = Optional.of(reason);
          yield false;
        }
      };
    }
  }
}
