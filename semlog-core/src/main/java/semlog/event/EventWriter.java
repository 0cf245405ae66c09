package semlog.event;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes events as JSON: one object per line, or the same objects as one array that can be read
 * while it grows (each object ends its line, the comma stands before the next).
 *
 * <p>Call {@link #begin}, then any of {@link #timestamp}, {@link #template}, {@link #attribute} and
 * lists in the order they are to have, then {@link #end}. The stream sees nothing before {@link
 * #flush} or a full buffer; closing ends the array and flushes, and leaves the stream open.
 */
public final class EventWriter implements Closeable {
  private static final byte[] END = ascii("}\n");

  private final JsonOutput json;
  private final boolean asArray;
  private final Schema schema;
  private final byte[] lineMember;
  private final byte[] messageMember;
  private final byte[] base64Member;
  private final byte[] linesMember;
  private final byte[] continuesMember;
  private final byte[] timestampMember;

  private String source = "";
  private byte[] sourceJson;
  private boolean any;
  private boolean open;
  private boolean inList;
  private boolean listHasElement;

  /**
   * @param out where the JSON goes; the caller closes it
   * @param asArray one JSON array rather than one object per line
   * @param schema whose names the members about the line have
   */
  public EventWriter(OutputStream out, boolean asArray, Schema schema) {
    this.json = new JsonOutput(out);
    this.asArray = asArray;
    this.schema = schema;
    this.lineMember = ascii("{" + member("@line"));
    this.messageMember = ascii("," + member("@message"));
    this.base64Member = ascii("," + member("@message_base64"));
    this.linesMember = ascii("," + member("@lines"));
    this.continuesMember = ascii("," + member("@continues") + "true");
    this.timestampMember = ascii("," + member("@timestamp"));
    this.sourceJson = sourceMember("");
  }

  private String member(String name) {
    return MemberName.quoted(schema.reserved(name)) + ":";
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] sourceMember(String name) {
    return ("," + member("@source") + MemberName.quoted(name)).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Begins an event with its reserved members about the line.
   *
   * @param source which input the line is of
   * @param line its number there, from 1
   * @param message the raw line without its ending, any bytes
   */
  public void begin(String source, long line, byte[] message, int from, int to) throws IOException {
    expect(!open, "begin");
    open = true;
    startOfEvent();
    json.raw(lineMember);
    json.number(line);
    json.raw(sourceJson(source));
    json.raw(messageMember);
    if (!json.string(message, from, to)) {
      json.raw(base64Member);
      json.base64(message, from, to);
    }
  }

  private void startOfEvent() throws IOException {
    if (asArray) {
      json.raw(any ? ',' : '[');
      if (!any) {
        json.raw('\n');
      }
    }
    any = true;
  }

  private byte[] sourceJson(String wanted) {
    if (!wanted.equals(source)) {
      source = wanted;
      sourceJson = sourceMember(wanted);
    }
    return sourceJson;
  }

  /** How many lines the event has, if it is not one. */
  public void lines(long count) throws IOException {
    expect(open && !inList, "lines");
    json.raw(linesMember);
    json.number(count);
  }

  /** It goes on with the event before. */
  public void continues() throws IOException {
    expect(open && !inList, "continues");
    json.raw(continuesMember);
  }

  /** The time of the event, as RFC 3339 spells it. */
  public void timestamp(byte[] rfc3339, int from, int to) throws IOException {
    expect(open && !inList, "timestamp");
    json.raw(timestampMember);
    json.string(rfc3339, from, to);
  }

  /** The template of the line, prepared once per template. */
  public void template(TemplateMembers template) throws IOException {
    expect(open && !inList, "template");
    json.raw(template.json());
  }

  /** An attribute, whose value is bytes of the line; its name is that of no other. */
  public void attribute(MemberName name, byte[] value, int from, int to) throws IOException {
    member(name);
    json.scalar(value, from, to);
  }

  /** An attribute whose value is always the same, prepared once per template. */
  public void attribute(FixedMember member) throws IOException {
    expect(open && !inList, "attribute");
    json.raw(member.json());
  }

  /**
   * Begins an attribute of several values; {@link #element} gives each, {@link #endList} ends it.
   */
  public void beginList(MemberName name) throws IOException {
    member(name);
    json.raw('[');
    inList = true;
    listHasElement = false;
  }

  /** One value of the list. */
  public void element(byte[] value, int from, int to) throws IOException {
    expect(inList, "element");
    if (listHasElement) {
      json.raw(',');
    }
    listHasElement = true;
    json.scalar(value, from, to);
  }

  public void endList() throws IOException {
    expect(inList, "endList");
    inList = false;
    json.raw(']');
  }

  /** Ends the event; it is complete in the buffer. */
  public void end() throws IOException {
    expect(open && !inList, "end");
    open = false;
    json.raw(END);
  }

  /** Whether all events that were begun are complete; not so when the output failed within one. */
  public boolean isComplete() {
    return !open;
  }

  /** Hands all that was written to the stream, and flushes that. */
  public void flush() throws IOException {
    json.flush();
  }

  /** Ends the array where there is one, and flushes. */
  @Override
  public void close() throws IOException {
    if (asArray) {
      json.raw(ascii(any ? "]\n" : "[]\n"));
    }
    json.flush();
  }

  private void member(MemberName name) throws IOException {
    expect(open && !inList, "attribute");
    json.raw(name.json());
  }

  private static void expect(boolean inOrder, String call) {
    if (!inOrder) {
      throw new IllegalStateException(call + " is out of order");
    }
  }
}
