package io.communityconnect.adapters.rest.document;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.problem.Problem;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/// The API's document, and a page to read and try it on.
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocumentController {
  private final ApiDocument document;
  private final DocumentPage page;

  DocumentController(ApiDocument document, DocumentPage page) {
    this.document = requireNonNull(document, "document is null");
    this.page = requireNonNull(page, "page is null");
  }

  /// Tells this document. The schema of problems comes into it by the last answer; which there are
  /// is added to all routes.
  @Get("/openapi.yml")
  @Produces(MediaType.APPLICATION_YAML)
  @ApiResponse(
      responseCode = "200",
      description = "OpenAPI 3.1.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_YAML,
              schema = @Schema(type = "string"),
              examples = @ExampleObject("openapi: 3.1.0")))
  @ApiResponse(
      responseCode = "500",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  String document() {
    return document.text();
  }

  /// The page.
  @Get("/docs")
  @Hidden
  HttpResponse<String> page() {
    return file("index.html");
  }

  /// What the page consists of.
  @Get("/docs/{name}")
  @Hidden
  HttpResponse<String> file(String name) {
    DocumentPage.Part part =
        page.part(name).orElseThrow(() -> RequestRefused.because(ProblemCode.NOT_FOUND));
    return HttpResponse.ok(part.text())
        .contentType(part.type())
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", DocumentPage.CONTENT_SECURITY_POLICY);
  }
}
