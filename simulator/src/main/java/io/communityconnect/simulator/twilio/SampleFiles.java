package io.communityconnect.simulator.twilio;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/// Small files of the types that residents send. Pictures and documents open in any viewer; the
/// recordings have the right first bytes and no sound, enough for whoever looks at types and sizes.
public final class SampleFiles {
  private static final String PDF =
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 120]/Contents 4 0 R\
      /Resources<</Font<</F1 5 0 R>>>>>>endobj
      4 0 obj<</Length 56>>stream
      BT /F1 14 Tf 20 60 Td (A document from a resident.) Tj ET
      endstream endobj
      5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
      trailer<</Root 1 0 R>>
      %%EOF
      """;
  private static final String VCARD =
      """
      BEGIN:VCARD
      VERSION:3.0
      FN:Ravi the plumber
      TEL;TYPE=CELL:+15550100199
      END:VCARD
      """;

  /// The first page of an Ogg Opus stream: its identification header.
  private static final String OGG_OPUS =
      "4f67675300020000000000000000010000000000000001000000"
          + "01134f707573486561640101380180bb0000000000";

  /// The `ftyp` box of an MP4 file and an empty `mdat`.
  private static final String MP4 =
      "000000186674797069736f6d0000020069736f6d6d703432000000086d646174";

  private SampleFiles() {}

  /// A file of this content type; plain text for a type that residents do not send.
  public static byte[] ofType(String contentType) {
    return switch (contentType) {
      case "image/jpeg" -> jpeg();
      case "application/pdf" -> PDF.getBytes(StandardCharsets.US_ASCII);
      case "audio/ogg" -> HexFormat.of().parseHex(OGG_OPUS);
      case "video/mp4" -> HexFormat.of().parseHex(MP4);
      case "text/vcard" -> VCARD.getBytes(StandardCharsets.US_ASCII);
      default -> "A file from a resident.\n".getBytes(StandardCharsets.US_ASCII);
    };
  }

  private static byte[] jpeg() {
    BufferedImage image = new BufferedImage(320, 220, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setPaint(new GradientPaint(0, 0, new Color(0xF6C177), 0, 220, new Color(0x3E8E9E)));
    canvas.fillRect(0, 0, 320, 220);
    canvas.setColor(new Color(0x23424F));
    for (int house = 0; house < 6; house++) {
      int height = 60 + (house * 37) % 80;
      canvas.fillRect(10 + house * 52, 220 - height, 44, height);
    }
    canvas.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
