package io.communityconnect.adapters.documents;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.out.DocumentReader;
import io.communityconnect.application.knowledge.port.out.UploadedFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells by a file's first bytes what it is, and reads it.
public final class FileDocumentReader implements DocumentReader {
  /// More characters are no article.
  static final int MAX_CHARACTERS = 1_000_000;

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  /// Where the mark of a PDF may begin: some programs write something before it.
  private static final int PDF_WITHIN = 1_024;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Pattern FIRST_HEADING =
      Pattern.compile("\\A\\s*#{1,6}[ \\t]+([^\\n]+?)[ \\t]*#*[ \\t]*(\\n|\\z)");

  private final PdfText pdf;

  /// A reader with the usual limits.
  public FileDocumentReader() {
    this(new PdfText(PdfText.Limits.usual()));
  }

  FileDocumentReader(PdfText pdf) {
    this.pdf = requireNonNull(pdf, "pdf is null");
  }

  @Override
  public Extracted read(UploadedFile file) {
    byte[] bytes = file.bytes();
    return isPdf(bytes) ? pdf.read(bytes) : text(bytes);
  }

  private static boolean isPdf(byte[] bytes) {
    int last = Math.min(bytes.length - PDF.length, PDF_WITHIN);
    for (int start = 0; start <= last; start++) {
      int same = 0;
      while (same < PDF.length && bytes[start + same] == PDF[same]) {
        same++;
      }
      if (same == PDF.length) {
        return true;
      }
    }
    return false;
  }

  private static Extracted text(byte[] bytes) {
    Optional<String> decoded = decoded(bytes).filter(FileDocumentReader::isText);
    if (decoded.isEmpty()) {
      return new Extracted.UnknownFormat();
    }
    String text = decoded.get();
    if (text.isBlank()) {
      return new Extracted.NoText();
    }
    if (text.length() > MAX_CHARACTERS) {
      return new Extracted.TooLarge();
    }
    Matcher heading = FIRST_HEADING.matcher(text);
    return new Extracted.Text(
        heading.find() ? Optional.of(heading.group(1).strip()) : Optional.empty(), text);
  }

  private static Optional<String> decoded(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      String body = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
      return Optional.of(body.replace("\r\n", "\n").replace('\r', '\n'));
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  private static boolean isText(String text) {
    return text.chars()
        .noneMatch(each -> each < ' ' && each != '\n' && each != '\t' && each != '\f');
  }
}
