package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.knowledge.port.out.KnowledgeIndex.Query;
import io.communityconnect.application.knowledge.port.out.PassageVectors.PassageEmbedding;
import io.communityconnect.application.knowledge.port.out.PassageVectors.PendingPassage;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleSource;
import io.communityconnect.domain.knowledge.EffectivePeriod;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.knowledge.Wording;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Articles in four languages, some over, some replaced, and questions about them, well and badly
/// spelt. The same seed says the same.
final class MixedHandbook {
  private static final EmbeddingModelId MODEL = new EmbeddingModelId("compass", 24);
  private static final Actor.SystemTask TASK = new Actor.SystemTask("test");
  private static final LocalDate BEGINNING = LocalDate.parse("2026-01-01");
  private static final int DAYS = 120;

  private static final List<Language> LANGUAGES = List.of(Language.values());

  private static final List<List<String>> WORDS =
      List.of(
          words("opening opens pool swimming gym parking visitors parked rubbish collected lift"),
          words("piscina habitación habitaciones lavandería año niños estacionamiento visitas"),
          words("स्विमिंग पूल खुलता सुबह शाम पार्किंग मेहमानों कचरा लिफ्ट बच्चों नियम"),
          words("piscina lavanderia condomínio portão visitantes garagem crianças horário reunião"),
          words("2026 10000 12345 12354 31 555123"));

  private final Random random;

  MixedHandbook(long seed) {
    random = new Random(seed);
  }

  private static List<String> words(String spaced) {
    return List.of(spaced.split(" "));
  }

  void write(Storage storage, CommunityId community, int articles) {
    for (int i = 0; i < articles; i++) {
      // Every fourth is about what another one is about, and holds from another day.
      ArticleContent content = content(i % 4 == 3 ? i - 1 : i, BEGINNING.plusDays(i % DAYS));
      List<PassageText> passages =
          IntStream.range(0, 1 + random.nextInt(4))
              .mapToObj(_ -> new PassageText(Optional.of(sentence(2)), sentence(4 + pick(12))))
              .toList();
      storage
          .systemUnitOfWork()
          .run(
              TASK,
              () ->
                  storage
                      .articles()
                      .add(
                          Article.written(
                              storage.articles().nextId(),
                              community,
                              content,
                              storage.clock().instant()),
                          passages));
    }
  }

  private ArticleContent content(int subject, LocalDate from) {
    Optional<LocalDate> until =
        random.nextInt(3) == 0 ? Optional.of(from.plusDays(pick(60))) : Optional.empty();
    return new ArticleContent(
        "Article " + subject,
        Optional.empty(),
        "About " + subject,
        new EffectivePeriod(from, until),
        List.of(word()),
        new ArticleSource.Handbook(),
        Optional.of(LANGUAGES.get(pick(LANGUAGES.size()))));
  }

  private int pick(int bound) {
    return random.nextInt(bound);
  }

  private String word() {
    List<String> language = WORDS.get(pick(WORDS.size()));
    return language.get(pick(language.size()));
  }

  private String sentence(int length) {
    return IntStream.range(0, length).mapToObj(_ -> word()).collect(Collectors.joining(" "));
  }

  /// Gives passages vectors, but for some that no model could read.
  void embed(Storage storage) {
    storage.clock().advance(Duration.ofDays(10_000));
    storage
        .systemUnitOfWork()
        .run(
            TASK,
            () -> {
              storage.embeddings().adopt(MODEL, storage.clock().instant());
              storage.passageVectors().follow(MODEL);
              List<PendingPassage> all =
                  storage
                      .passageVectors()
                      .claim(storage.clock().instant(), Duration.ofMinutes(1), 10_000);
              // In the order in which they were written, or the same seed would not say the same.
              all.stream()
                  .sorted(Comparator.comparing(each -> each.passage().value()))
                  .forEach(each -> embed(storage, each));
              return all;
            });
  }

  private void embed(Storage storage, PendingPassage each) {
    if (pick(10) == 0) {
      storage.passageVectors().skip(MODEL, List.of(each.passage()));
    } else {
      storage
          .passageVectors()
          .store(
              MODEL,
              List.of(new PassageEmbedding(each.passage(), each.content(), vector())),
              storage.clock().instant());
    }
  }

  private EmbeddingVector vector() {
    float[] numbers = new float[MODEL.dimensions()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return EmbeddingVector.of(numbers);
  }

  Query question() {
    List<String> asked = IntStream.range(0, pick(6)).mapToObj(_ -> asked()).toList();
    Optional<Meaning> meaning =
        asked.isEmpty() || pick(3) > 0
            ? Optional.of(new Meaning(MODEL, vector()))
            : Optional.empty();
    return new Query(asked, meaning);
  }

  private String asked() {
    return switch (pick(5)) {
      case 0 -> mistyped(word());
      case 1 -> Wording.fold(word());
      case 2 -> List.of("zebra", "sauna", "ñandú", "छत", "xy", "42", "piscinas").get(pick(7));
      default -> word();
    };
  }

  private String mistyped(String word) {
    int at = 1 + pick(word.length() - 1);
    return switch (pick(3)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1 > word.length() ? at : at + 1);
      case 1 -> word.substring(0, at) + word.charAt(at - 1) + word.substring(at);
      default -> word + "s";
    };
  }

  LocalDate day() {
    return BEGINNING.plusDays(pick(DAYS + 60));
  }
}
