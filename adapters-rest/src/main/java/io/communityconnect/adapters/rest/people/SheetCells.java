package io.communityconnect.adapters.rest.people;

/// Cells that a spreadsheet does not take for formulas. What begins like one gets an apostrophe
/// before it, as OWASP recommends, and loses it when it is read again. So does what begins with an
/// apostrophe, or it would be another text afterwards.
///
/// See <https://owasp.org/www-community/attacks/CSV_Injection>.
final class SheetCells {
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
  private static final char MARK = '\'';

  private SheetCells() {}

  static String write(String text) {
    return !text.isEmpty() && isMarked(text.charAt(0)) ? MARK + text : text;
  }

  static String read(String cell) {
    return cell.length() > 1 && cell.charAt(0) == MARK && isMarked(cell.charAt(1))
        ? cell.substring(1)
        : cell;
  }

  private static boolean isMarked(char first) {
    return first == MARK || FORMULA_STARTS.indexOf(first) >= 0;
  }
}
