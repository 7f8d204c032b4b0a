package io.communityconnect.application.recall;

import io.communityconnect.application.RemoteCall;
import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.LikenessScale;
import io.communityconnect.domain.usage.ModelCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A [HashedEmbeddingModel] that remembers what it was asked and fails when it is told to.
public final class ScriptedEmbeddingModel implements EmbeddingModel {
  private final HashedEmbeddingModel model;
  private final List<List<String>> calls = new ArrayList<>();
  private final Set<String> unbearable = new HashSet<>();
  private final List<ModelCall> bill = new ArrayList<>();
  private boolean down;
  private Runnable beforeAnswer = () -> {};

  /// A model that works.
  public ScriptedEmbeddingModel(EmbeddingModelId id) {
    this.model = new HashedEmbeddingModel(id);
  }

  /// Makes every call fail, or none.
  public void setDown(boolean isDown) {
    this.down = isDown;
  }

  /// Makes every call fail that carries this text.
  public void cannotBear(String text) {
    unbearable.add(text);
  }

  /// Makes every call cost what this one does.
  public void costs(ModelCall call) {
    bill.add(call);
  }

  /// Does something while a call is under way.
  public void beforeAnswering(Runnable action) {
    this.beforeAnswer = action;
  }

  /// The texts of each call so far.
  public List<List<String>> calls() {
    return List.copyOf(calls);
  }

  @Override
  public EmbeddingModelId id() {
    return model.id();
  }

  @Override
  public LikenessScale scale() {
    return model.scale();
  }

  @Override
  public boolean isBilled() {
    return !bill.isEmpty();
  }

  @Override
  public Embedded embed(List<String> texts) {
    RemoteCall.begin();
    calls.add(List.copyOf(texts));
    beforeAnswer.run();
    return down || texts.stream().anyMatch(unbearable::contains)
        ? new Embedded.Unavailable("down", bill)
        : new Embedded.Vectors(texts.stream().map(model::vector).toList(), bill);
  }
}
