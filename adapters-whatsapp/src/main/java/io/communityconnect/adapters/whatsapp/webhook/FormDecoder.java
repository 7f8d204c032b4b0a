package io.communityconnect.adapters.whatsapp.webhook;

import io.communityconnect.adapters.whatsapp.webhook.FormBody.Parameter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Decodes one form body in a single pass, and stops at the first byte that does not fit.
final class FormDecoder {
  private final byte[] body;

  FormDecoder(byte[] body) {
    this.body = body;
  }

  FormBody decode() {
    try {
      return new FormBody.Parsed(parameters());
    } catch (Undecodable e) {
      return new FormBody.Malformed(e.reason);
    }
  }

  private List<Parameter> parameters() throws Undecodable {
    List<Parameter> parameters = new ArrayList<>();
    int start = 0;
    while (start < body.length) {
      int end = indexOf('&', start, body.length);
      if (end > start) {
        parameters.add(parameter(start, end));
      }
      start = end + 1;
    }
    return parameters;
  }

  private Parameter parameter(int start, int end) throws Undecodable {
    int equals = indexOf('=', start, end);
    String value = equals < end ? text(equals + 1, end) : "";
    return new Parameter(text(start, equals), value);
  }

  private int indexOf(char wanted, int start, int end) {
    int index = start;
    while (index < end && body[index] != wanted) {
      index++;
    }
    return index;
  }

  private String text(int start, int end) throws Undecodable {
    byte[] decoded = new byte[end - start];
    int length = 0;
    boolean ascii = true;
    for (int index = start; index < end; index++) {
      byte next = body[index];
      if (next == '+') {
        next = ' ';
      } else if (next == '%') {
        next = escaped(index, end);
        index += 2;
      }
      if (next == 0) {
        throw new Undecodable("the body holds a NUL character");
      }
      ascii &= next > 0;
      decoded[length++] = next;
    }
    return ascii
        ? new String(decoded, 0, length, StandardCharsets.ISO_8859_1)
        : utf8(ByteBuffer.wrap(decoded, 0, length));
  }

  private byte escaped(int percent, int end) throws Undecodable {
    boolean complete = percent + 2 < end;
    int high = complete ? Character.digit(body[percent + 1], 16) : -1;
    int low = complete ? Character.digit(body[percent + 2], 16) : -1;
    if (high < 0 || low < 0) {
      throw new Undecodable("the body holds a percent sign without two hex digits");
    }
    return (byte) (high << 4 | low);
  }

  private static String utf8(ByteBuffer bytes) throws Undecodable {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(bytes)
          .toString();
    } catch (CharacterCodingException _) {
      throw new Undecodable("the body is not UTF-8");
    }
  }

  /// Ends the pass from its depth; checked, so that it cannot leave this class.
  private static final class Undecodable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    private Undecodable(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }
}
