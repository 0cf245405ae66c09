package semlog.value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Which bytes the values of a kind can have where: places one after the other, some of which may be
 * left out. Every value has the form; not all that has it is a value.
 */
public final class ByteForm {
  /** No form has more places. */
  public static final int MOST_PLACES = TimestampFormat.MAX_LENGTH;

  private static final String DIGIT = "0123456789";

  private final List<Place> places = new ArrayList<>();

  private ByteForm() {}

  /** The bytes of a place, and whether it may be left out. */
  private record Place(boolean[] bytes, boolean optional) {}

  /** The form of IPv4 addresses. */
  public static ByteForm ofAddresses() {
    ByteForm form = new ByteForm();
    form.octet();
    for (int octet = 1; octet < 4; octet++) {
      form.one(".");
      form.octet();
    }
    return form;
  }

  /** The form of the times of a format of {@link TimestampFormat}. */
  public static ByteForm ofTimes(int format) {
    ByteForm form = new ByteForm();
    for (byte letter : TimestampFormat.layout(format).picture()) {
      form.date(letter, format);
    }
    return form;
  }

  /** How many places there are. */
  public int places() {
    return places.size();
  }

  /** For each byte whether it can stand at a place. Not to be changed. */
  public boolean[] bytes(int place) {
    return places.get(place).bytes();
  }

  /** Whether a place may be left out. */
  public boolean isOptional(int place) {
    return places.get(place).optional();
  }

  /** The fewest bytes of a value. */
  public int least() {
    return (int) places.stream().filter(place -> !place.optional()).count();
  }

  /** The letters of {@link DatePart}. */
  private void date(byte letter, int format) {
    switch (letter) {
      case 'Y' -> several("12", DIGIT, DIGIT, DIGIT);
      case 'y' -> several(DIGIT, DIGIT);
      case 'M' -> several("01", DIGIT);
      case 'm' -> bare("1", DIGIT);
      case 'N' -> several("ADFJMNOS", "aceopu", "bcglnprtvy");
      case 'D' -> several("0123", DIGIT);
      case 'd' -> bare("123", DIGIT);
      case 'e' -> several(" 123", DIGIT);
      case 'W' -> several("FMSTW", "aehoru", "deintu");
      default -> clock(letter, format);
    }
  }

  /** The letters of {@link ClockPart}. */
  private void clock(byte letter, int format) {
    switch (letter) {
      case 'H' -> several("012", DIGIT);
      case 'h' -> bare("12", DIGIT);
      case 'k' -> several(" 12", DIGIT);
      case 'I' -> several("01", DIGIT);
      case 'i' -> bare("1", DIGIT);
      case 'n', 's' -> several("012345", DIGIT);
      case 'u', 't' -> bare("12345", DIGIT);
      case 'f' -> fraction(TimestampFormat.fractionCode(format));
      case 'l' -> octet();
      case 'a' -> several("AP", "M");
      default -> add(new byte[] {letter}, false);
    }
  }

  private void fraction(int code) {
    if (code != Fraction.NONE) {
      add(new byte[] {Fraction.separatorOf(code)}, false);
      for (int digit = 0; digit < Fraction.digits(code); digit++) {
        one(DIGIT);
      }
    }
  }

  /** A number of up to three digits. */
  private void octet() {
    add(ascii(DIGIT), true);
    bare(DIGIT, DIGIT);
  }

  private void bare(String first, String second) {
    add(ascii(first), true);
    one(second);
  }

  private void several(String... bytes) {
    for (String place : bytes) {
      one(place);
    }
  }

  private void one(String bytes) {
    add(ascii(bytes), false);
  }

  private static byte[] ascii(String bytes) {
    return bytes.getBytes(StandardCharsets.US_ASCII);
  }

  private void add(byte[] some, boolean optional) {
    boolean[] bytes = new boolean[1 << Byte.SIZE];
    for (byte b : some) {
      bytes[b & 0xff] = true;
    }
    places.add(new Place(bytes, optional));
  }
}
