package io.communityconnect.adapters.llm;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The model's weights and tokenizer, from a library's jar. Loaded with this class.
///
/// The library's own class lets the runtime take every core and spin on it while it waits; here it
/// gets half of them and sleeps.
final class MiniLmEncoder {
  private static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
  private static final Model MODEL = new Model(load());

  private MiniLmEncoder() {}

  /// One vector each; a blank text has a zero.
  static List<EmbeddingVector> embed(List<String> texts) {
    List<EmbeddingVector> vectors = new ArrayList<>();
    for (String text : texts) {
      vectors.add(
          text.isBlank()
              ? EmbeddingVector.of(new float[MiniLmEmbeddingModel.ID.dimensions()])
              : vector(text));
    }
    return vectors;
  }

  private static EmbeddingVector vector(String text) {
    List<Embedding> embeddings = MODEL.embedAll(List.of(TextSegment.from(text))).content();
    return EmbeddingVector.of(embeddings.getFirst().vector());
  }

  private static OnnxBertBiEncoder load() {
    keepNativeLibrariesInTemporaryFiles();
    try (InputStream weights = resource(WEIGHTS);
        InputStream tokenizer = resource(TOKENIZER);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      return new OnnxBertBiEncoder(
          environment,
          environment.createSession(weights.readAllBytes(), options),
          tokenizer,
          PoolingMode.MEAN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException("the model's weights cannot be loaded", e);
    }
  }

  /// The tokenizer unpacks its native library, by default into the home directory, which a
  /// container may not have.
  private static void keepNativeLibrariesInTemporaryFiles() {
    String setting = "DJL_CACHE_DIR";
    if (System.getenv(setting) == null && System.getProperty(setting) == null) {
      System.setProperty(
          setting,
          Path.of(System.getProperty("java.io.tmpdir"), "community-connect-djl").toString());
    }
  }

  private static InputStream resource(String name) throws FileNotFoundException {
    InputStream resource = MiniLmEncoder.class.getResourceAsStream(name);
    if (resource == null) {
      throw new FileNotFoundException(name);
    }
    return resource;
  }

  /// The library's way of asking an encoder, on the caller's thread.
  private static final class Model extends AbstractInProcessEmbeddingModel {
    private final OnnxBertBiEncoder encoder;

    Model(OnnxBertBiEncoder encoder) {
      super(Runnable::run);
      this.encoder = encoder;
    }

    @Override
    protected OnnxBertBiEncoder model() {
      return encoder;
    }
  }
}
