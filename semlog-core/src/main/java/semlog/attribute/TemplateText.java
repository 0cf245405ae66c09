package semlog.attribute;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a template with a mask in the place of what varies. An attribute is masked, but for
 * the unit behind an amount; words that are the same in all lines of the template and say what
 * happened ({@code GET}, {@code ERROR}, {@code tty=ssh}) stay, but for {@code null}. An amount that
 * is said again in parentheses, and the further elements of a list of names that are built alike,
 * are left out: they are there in some lines only.
 */
final class TemplateText {
  /** Stands for the value of a slot; no static text holds it. */
  static final char SLOT = '\0';

  private static final int ID_BYTES = 8;
  private static final String MASKED_SLOT = "<*>";

  /** A parenthesis that opened so many bytes before a size has been forgotten. */
  private static final int FARTHEST_PARENTHESIS = 256;

  private static final String NULL = "null";

  /** The word for no value, which says nothing of what happened. */
  private static final Pattern NOTHING =
      Pattern.compile("(?<=[ =:,(\\[{])" + NULL + "(?=[ ,;:|)\\]}]|$)");

  private static final String NO_NAME = " ()";

  private final byte[] line;
  private final StringBuilder starred = new StringBuilder();
  private final StringBuilder typed = new StringBuilder();
  private int at;
  private Optional<Attribute> previous = Optional.empty();

  private TemplateText(byte[] line) {
    this.line = line;
  }

  /**
   * The text of a template; invalid UTF-8 becomes U+FFFD.
   *
   * @param line the template's static text with {@link #SLOT} for each slot
   * @param attributes their places in it, in order
   */
  static TemplateText of(byte[] line, List<Attribute> attributes) {
    TemplateText text = new TemplateText(line);
    text.add(attributes);
    return text;
  }

  /** The text with {@code <*>} for what varies. */
  String starred() {
    return starred.toString().replace(String.valueOf(SLOT), MASKED_SLOT);
  }

  /** The text with the type of each masked attribute in its place, such as {@code <ipv4>}. */
  String typed() {
    return typed.toString();
  }

  /**
   * The public id of a template: the first 16 hexadecimal digits of the SHA-256 of its {@link
   * #typed} text in UTF-8, the same in every archive and every run.
   */
  static String id(String typed) {
    byte[] hash = Digest.anew().digest(typed.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, ID_BYTES);
  }

  /** To look for it among the JDK's takes as long as the hash of a template. */
  private static final class Digest {
    private static final MessageDigest SHA_256 = sha256();

    static MessageDigest anew() {
      try {
        return (MessageDigest) SHA_256.clone();
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void add(List<Attribute> attributes) {
    for (Attribute attribute : attributes) {
      if (isBehind(attribute) && !attribute.role().isWhole() && !isFixed(attribute)) {
        add(attribute);
        previous = Optional.of(attribute);
      }
    }
    addStatic(line.length);
  }

  /** In an archive that nobody wrote, one may be inside the other. */
  private boolean isBehind(Attribute attribute) {
    return attribute.start() >= Math.max(at, previous.map(Attribute::end).orElse(0));
  }

  private void add(Attribute attribute) {
    if (previous.isPresent() && isSaidAgain(previous.get(), attribute)) {
      addText(string(at, previous.get().end()));
      at = attribute.end() + 1;
    } else if (previous.isPresent() && isNextOfList(previous.get(), attribute)) {
      at = attribute.end();
    } else {
      addStatic(maskStart(attribute));
      addMask(attribute.type());
      at = maskEnd(attribute);
    }
  }

  /** What stands between two masks; an address without a name has empty parentheses behind it. */
  private void addStatic(int to) {
    boolean address =
        previous.isPresent() && isAddress(previous.get()) && at == previous.get().end();
    if (address && string(at, to).startsWith(NO_NAME)) {
      addText(" (");
      addMask(AttributeType.HOST);
      addText(")");
      at += NO_NAME.length();
    }
    addWords(string(at, to));
  }

  /** Few texts have the word for nothing, and all templates have some texts. */
  private void addWords(String words) {
    if (!words.contains(NULL)) {
      addText(words);
      return;
    }
    Matcher nothing = NOTHING.matcher(words);
    int from = 0;
    while (nothing.find()) {
      addText(words.substring(from, nothing.start()));
      addMask(AttributeType.WORD);
      from = nothing.end();
    }
    addText(words.substring(from));
  }

  private void addText(String text) {
    starred.append(text);
    typed.append(text);
  }

  private void addMask(AttributeType type) {
    starred.append(MASKED_SLOT);
    typed.append('<').append(type.label()).append('>');
  }

  /** A word that is part of what the template says. */
  private boolean isFixed(Attribute attribute) {
    boolean word =
        switch (attribute.type()) {
          case METHOD, LEVEL, STATUS, WORD, CLASS, EXCEPTION, PATH -> true;
          default -> false;
        };
    return word && !hasSlot(attribute) && !OneOfMany.isOne(attribute, string(attribute));
  }

  private boolean hasSlot(Attribute attribute) {
    int at = attribute.start();
    while (at < attribute.end() && line[at] != SLOT) {
      at++;
    }
    return at < attribute.end();
  }

  /** {@code 12345 bytes (12.1 KB)}. */
  private boolean isSaidAgain(Attribute first, Attribute second) {
    return isAmount(first)
        && first.type() == second.type()
        && string(first.end(), second.start()).equals(" (")
        && second.end() < line.length
        && line[second.end()] == ')';
  }

  /**
   * {@code blk_1 blk_2}, {@code 192.0.2.1,192.0.2.2}, {@code 1:02:03} or elements of JSON, not two
   * numbers or addresses that happen to stand side by side.
   */
  private boolean isNextOfList(Attribute first, Attribute second) {
    if (first.role().isElement() && second.role().isElement()) {
      String between = string(first.end(), second.start());
      return first.name().equals(second.name()) && between.replace("\"", "").strip().equals(",");
    }
    if (first.type() != second.type()) {
      return false;
    }
    return isJoined(first, second);
  }

  private boolean isJoined(Attribute first, Attribute second) {
    String between = string(first.end(), second.start());
    return switch (first.type()) {
      case ID -> (between.equals(" ") || between.startsWith(",")) && isBuiltAlike(first, second);
      case IPV4, IPV6 -> between.equals(",");
      case NUMBER -> between.equals(":");
      default -> false;
    };
  }

  private boolean isBuiltAlike(Attribute first, Attribute second) {
    String name = string(first);
    return name.equals(string(second)) && name.chars().anyMatch(Character::isLetter);
  }

  private static boolean isAddress(Attribute attribute) {
    return attribute.type() == AttributeType.IPV4 || attribute.type() == AttributeType.IPV6;
  }

  private static boolean isAmount(Attribute attribute) {
    return attribute.type() == AttributeType.SIZE || attribute.type() == AttributeType.DURATION;
  }

  /** Java puts a slash in front of an address without a name; {@code <1 sec} is a duration too. */
  private int maskStart(Attribute attribute) {
    int start = attribute.start();
    boolean slash = isAddress(attribute) && start > at && line[start - 1] == '/';
    boolean signed = slash || isLess(attribute);
    boolean alone = signed && (start - 1 == at || " =([,".indexOf(line[start - 2]) >= 0);
    return alone ? start - 1 : start;
  }

  private boolean isLess(Attribute attribute) {
    return isAmount(attribute) && attribute.start() > at && line[attribute.start() - 1] == '<';
  }

  /** In front of the unit that a blank divides from its number, unless it goes with that. */
  private int maskEnd(Attribute attribute) {
    int blank = isAmount(attribute) && !isLess(attribute) ? string(attribute).indexOf(' ') : -1;
    boolean unit = blank > 0 && string(attribute).indexOf(SLOT, blank) < 0;
    return unit && !isForPeople(attribute) ? attribute.start() + blank : attribute.end();
  }

  /** A size in parentheses with a fraction is for people, in the unit that makes it short. */
  private boolean isForPeople(Attribute attribute) {
    if (attribute.type() != AttributeType.SIZE || string(attribute).indexOf('.') < 0) {
      return false;
    }
    boolean ends = attribute.end() < line.length && ",)".indexOf(line[attribute.end()]) >= 0;
    int first = Math.max(0, attribute.start() - FARTHEST_PARENTHESIS);
    int open = attribute.start() - 1;
    while (ends && open > first && line[open] != '(' && line[open] != ')') {
      open--;
    }
    return ends && open >= first && line[open] == '(';
  }

  private String string(Attribute attribute) {
    return string(attribute.start(), attribute.end());
  }

  private String string(int from, int to) {
    return new String(line, from, to - from, StandardCharsets.UTF_8);
  }
}
