package io.communityconnect.adapters.rest.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.edge.Digests;
import io.communityconnect.adapters.rest.fields.AnswersWithETag;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.NamedCommunity;
import io.communityconnect.adapters.rest.limit.ApiLimit;
import io.communityconnect.adapters.rest.limit.CountedAs;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.adapters.rest.request.RepeatedRequests;
import io.communityconnect.application.knowledge.port.in.UploadArticleUseCase;
import io.communityconnect.application.knowledge.port.in.UploadArticleUseCase.Command;
import io.communityconnect.application.knowledge.port.in.UploadArticleUseCase.Outcome;
import io.communityconnect.application.knowledge.port.in.UploadArticleUseCase.Reason;
import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.communityconnect.application.knowledge.port.out.UploadedFile;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleContent.Flaw;
import io.communityconnect.domain.knowledge.EffectivePeriod;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Making articles of files.
@Requires(beans = {UploadArticleUseCase.class, RepeatedRequests.class})
@Controller("/api/v1/admin/knowledge")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ArticleUploadController {
  private final UploadArticleUseCase uploadArticle;
  private final RepeatedRequests repeated;
  private final ArticleFields articleFields;

  ArticleUploadController(
      UploadArticleUseCase uploadArticle, RepeatedRequests repeated, InstantSource clock) {
    this.uploadArticle = requireNonNull(uploadArticle, "uploadArticle is null");
    this.repeated = requireNonNull(repeated, "repeated is null");
    this.articleFields = new ArticleFields(clock);
  }

  /// Writes what a file of Markdown, plain text or PDF says as an article.
  ///
  /// @param tags parted by commas
  @Post(value = "/files", consumes = MediaType.MULTIPART_FORM_DATA)
  @Status(HttpStatus.CREATED)
  @ApiResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ArticleView.class)))
  @AnswersWithETag("The article that was made of it.")
  @CountedAs(ApiLimit.IMPORTS)
  @Refuses(ProblemCode.ARTICLE_EXISTS)
  HttpResponse<?> upload(
      HttpRequest<?> request,
      Actor.Administrator admin,
      @Part("file") @Nullable CompletedFileUpload file,
      @Part("communityId") @Nullable String communityId,
      @Part("title") @Nullable String title,
      @Part("subject") @Nullable String subject,
      @Part("effectiveFrom") @Nullable String effectiveFrom,
      @Part("effectiveUntil") @Nullable String effectiveUntil,
      @Part("tags") @Nullable String tags,
      @Part("language") @Nullable String language) {
    Fields fields = new Fields();
    Optional<CommunityId> community = NamedCommunity.of(fields, admin, communityId);
    EffectivePeriod period = articleFields.period(fields, effectiveFrom, effectiveUntil);
    Optional<Language> written = ArticleFields.language(fields, language);
    Optional<UploadedFile> uploaded = read(fields, file);
    fields.refuseFaulty();
    Command command =
        new Command(
            admin,
            community.orElseThrow(),
            uploaded.orElseThrow(),
            Optional.ofNullable(title),
            Optional.ofNullable(subject),
            period,
            tagsOf(tags),
            written);
    return repeated
        .takeUp(
            request,
            () ->
                contentOf(
                    command.file(),
                    communityId,
                    title,
                    subject,
                    effectiveFrom,
                    effectiveUntil,
                    tags,
                    language))
        .orElseGet(() -> uploaded(command));
  }

  /// What tells an upload from another one: what was sent, and not what follows from the day.
  private static byte[] contentOf(UploadedFile file, @Nullable String... said) {
    String text =
        Stream.concat(Stream.of(file.name()), Arrays.stream(said))
            .map(part -> Optional.ofNullable(part) + "\0")
            .collect(Collectors.joining());
    return Digests.sha256(text.getBytes(UTF_8), file.bytes());
  }

  private static Optional<UploadedFile> read(Fields fields, @Nullable CompletedFileUpload file) {
    if (file == null) {
      fields.missing("file");
      return Optional.empty();
    }
    try {
      return Optional.of(new UploadedFile(file.getFilename(), file.getBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("an upload that has arrived cannot be read", e);
    }
  }

  private static List<String> tagsOf(@Nullable String tags) {
    return tags == null || tags.isBlank() ? List.of() : Arrays.asList(tags.split(",", -1));
  }

  private HttpResponse<ArticleView> uploaded(Command command) {
    return switch (uploadArticle.upload(command)) {
      case Outcome.Written(StandingArticle article) -> ArticleAnswers.created(article);
      case Outcome.Unreadable(Reason reason) -> throw unreadable(reason);
      case Outcome.Flawed(Set<Flaw> flaws) -> throw Flaws.refusing(flaws);
      case Outcome.AlreadyThere _ -> throw RequestRefused.because(ProblemCode.ARTICLE_EXISTS);
      case Outcome.NotAllowed _ -> throw NamedCommunity.refusing();
    };
  }

  private static RequestRefused unreadable(Reason reason) {
    return switch (reason) {
      case UNKNOWN_FORMAT -> RequestRefused.because(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
      case TOO_LARGE -> RequestRefused.because(ProblemCode.PAYLOAD_TOO_LARGE);
      case ENCRYPTED -> RequestRefused.of("file", "must be readable without a password");
      case NO_TEXT -> RequestRefused.of("file", "must have text, and not only pictures of it");
      case DAMAGED -> RequestRefused.of("file", "must be a whole PDF; this one is damaged");
    };
  }
}
