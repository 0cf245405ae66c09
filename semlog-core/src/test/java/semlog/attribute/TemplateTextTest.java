package semlog.attribute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import semlog.template.TemplateStore;
import semlog.template.Tokenizer;

final class TemplateTextTest {
  private static final String LINE = "Failed password for root from 203.0.113.7 port 22";

  /** The public template of the lines that are like this one. */
  private static PublicTemplate template(String line) {
    byte[] bytes = line.getBytes(UTF_8);
    TemplateStore store = new TemplateStore();
    Tokenizer tokens = new Tokenizer();
    int skeleton = store.learn(tokens, bytes, 0, bytes.length);
    return PublicTemplate.of(
        store.skeleton(skeleton).fit().template(),
        PlacedAttribute.place(Samples.find(line), tokens.spans(0)));
  }

  private static void assertText(String text, String line) {
    assertEquals(text, template(line).text());
  }

  @Test
  void masksAttributesByStars() {
    assertText("Failed password for <*> from <*> port <*>", LINE);
  }

  @Test
  void keepsWordsThatSayWhatHappened() {
    assertText("GET <*> gave <*>", "GET /a/b gave 12");
    assertText("auth failure; tty=ssh user=<*>", "auth failure; tty=ssh user=bob");
    assertText("<*> ERROR disk gone", "2026-11-21 10:15:02 ERROR disk gone");
    assertText("é ok", "é ok");
    assertText("ws=<*> of <*>, nullable <*>", "ws=null of null, nullable true");
  }

  @Test
  void keepsUnitsThatStandApart() {
    assertText("took <*> seconds, used <*> MB of <*>", "took 3.5 seconds, used 12 MB of 4096K");
    assertText("lifetime <*>", "lifetime <1 sec");
    assertText("lifetime <*>", "lifetime 1:02:03");
  }

  @Test
  void masksUnitsThatGoWithTheAmount() {
    String text = "Block <*> kept (size <*>, free <*>)";
    assertText(text, "Block b_1 kept (size 93.0 B, free 17.5 MB)");
    assertText(text, "Block b_1 kept (size 1.2 KB, free 530.0 B)");
    assertText("disk of <*> sectors (<*> MB)", "disk of 2048 sectors (146 MB)");
    assertText("free: <*> MB", "free: 512.00 MB");
  }

  @Test
  void masksNamesOfOneAmongMany() {
    assertText("lock name=<*>, uid=<*>", "lock name=android, uid=7");
    assertText("lock name=<*>, uid=<*>", "lock name=com.example.phone, uid=7");
    assertText("send act=<*> pkg=<*> on", "send act=org.example.action.VIEW pkg=com.example.a on");
    assertText("send eventName=Started, uid=<*>", "send eventName=Started, uid=7");
    assertText("sent to=<*>, by filter", "sent to=root, by filter");
    assertText("filter class=org.example.a.Filter on", "filter class=org.example.a.Filter on");
    assertText(
        "<*> ERROR org.example.auth - gone", "2026-11-21 10:15:02 ERROR org.example.auth - gone");
    assertText("top=Info{<*>}", "top=Info{com.example.a/com.example.a.ui.Main}");
    assertText("window <*> is on top", "window com.example.a/.ui.Main is on top");
  }

  @Test
  void leavesOutWhatOnlySomeLinesHave() {
    assertText("<*> bytes sent", "426 bytes sent");
    assertText("<*> bytes sent", "12426 bytes (12.1 KB) sent");
    assertText("from <*> (<*>) at noon", "from 192.0.2.7 (www.example.com) at noon");
    assertText("from <*> (<*>) at noon", "from 192.0.2.7 () at noon");
    assertText("delete <*>", "delete blk_12 blk_13 blk_14");
    assertText("{\"tags\":[\"<*>\"],\"n\":[<*>]}", "{\"tags\":[\"a1\",\"b2\"],\"n\":[1,2,3]}");
    assertText("via <*>", "via 192.0.2.7,192.0.2.8");
    assertText("src: <*>:<*>", "src: /192.0.2.7:80");
  }

  @Test
  void keepsNamesWithDigits() {
    assertText("jk2_init() took L2 over ssh2", "jk2_init() took L2 over ssh2");
    assertText("on <*>", "on node2");
  }

  /** As {@code printf %s 'Failed …' | sha256sum | cut -c1-16} prints it. */
  @Test
  void idIsTheBeginningOfTheSha256() {
    assertEquals("ba7816bf8f01cfea", TemplateText.id("abc"));
    assertEquals("e3b0c44298fc1c14", TemplateText.id(""));
  }

  @Test
  void opposites() {
    assertNotEquals(template("service web started").id(), template("service web stopped").id());
  }

  @Test
  void otherValuesSameId() {
    assertEquals(
        template(LINE).id(),
        template("Failed password for alice from 198.51.100.77 port 50231").id());
  }

  @Test
  void idIsOfTheTextWithTypes() {
    assertEquals(
        TemplateText.id("Failed password for <user> from <ipv4> port <portnumber>"),
        template(LINE).id());
  }
}
