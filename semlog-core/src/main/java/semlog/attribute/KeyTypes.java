package semlog.attribute;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the value of a key is, where the key says it. */
final class KeyTypes {
  /** A type and the last parts of keys that have it, without case, hyphens and underscores. */
  private static final String TABLE =
      """
      timestamp ts timestamp realtimetimestamp sourcerealtimetimestamp time date datetime eventtime starttime endtime createdat updatedat
      ipv4 ip ipaddr ipaddress srcip dstip clientip remoteip sourceip destip rip lip peerip
      portnumber port sport dport spt dpt srcport dstport sourceport destport destinationport \
      remoteport localport rport lport serverport clientport clientremoteport listenport oport
      host host hostname node server machine vhost fqdn domain shost dhost rhost upstream peer \
      cshost scomputername remotehost workstation computer client remoteaddr remoteaddress clientaddr hostaddr helo
      url url uri referer referrer link endpoint csreferer
      path path file csuristem files filename filepath dir directory cwd pwd exe folder
      email email mail sender recipient
      user user username login account acct uname user_name remoteuser ruser suser duser targetuser \
      csusername targetusername subjectusername accountname logname owner db_user saslusername authuser userid
      uuid uuid guid
      id id uid gid euid auid rid requestid traceid spanid txid transactionid connectionid oid
      duration duration elapsed latency took rtt delay delays uptime timeout requesttime responsetime \
      timetaken age runtime
      size size bytes len length contentlength bodybytessent bytessent byteswritten bytesread scbytes \
      csbytes
      status status statuscode httpstatus responsecode responsestatus downstreamstatus exitcode \
      scstatus
      level level lvl severity loglevel levelname
      process process proc program comm app application appname service unit processname prog \
      syslogidentifier systemdunit
      pid pid ppid processid procid parentprocessid
      thread thread tid threadid threadname
      session session sid sess sessionid ses
      method method verb httpmethod requestmethod csmethod
      useragent useragent ua agent httpuseragent csuseragent
      version version ver httpversion proto_version release
      class class logger classname
      exception exception exceptionclass errorclass
      boolean enabled success ok
      """;

  /** With what keys end. */
  private static final Set<String> LISTENED =
      Set.of("addr", "address", "listen", "listener", "bind", "endpoint", "port");

  private static final Map<String, AttributeType> TYPES = read();

  private KeyTypes() {}

  private static Map<String, AttributeType> read() {
    Map<String, AttributeType> types = new HashMap<>();
    for (String row : TABLE.lines().toList()) {
      String[] words = row.split(" ", -1);
      AttributeType type = AttributeType.ofLabel(words[0]).orElseThrow();
      for (int i = 1; i < words.length; i++) {
        types.put(plain(words[i]), type);
      }
    }
    return types;
  }

  private static String plain(String key) {
    int small = 0;
    while (small < key.length() && key.charAt(small) >= 'a' && key.charAt(small) <= 'z') {
      small++;
    }
    if (small == key.length()) {
      return key;
    }
    String part = key.substring(key.lastIndexOf('.') + 1);
    return part.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }

  static boolean isKnown(String key) {
    return TYPES.containsKey(plain(key));
  }

  /** Whether values of that key are amounts, which may have a unit behind a blank. */
  static boolean isAmount(String key) {
    AttributeType said = TYPES.get(plain(key));
    return said == AttributeType.SIZE || said == AttributeType.DURATION;
  }

  /** Whether values of that key are numbers, with a unit or without. */
  static boolean isCounted(String key) {
    return isAmount(key)
        || switch (typeOf(key, AttributeType.NUMBER)) {
          case PORTNUMBER, STATUS, PID -> true;
          default -> false;
        };
  }

  /** Whether values of that key are addresses, so that a port behind one is another value. */
  static boolean isAddress(String key) {
    String plain = plain(key);
    return TYPES.containsKey(plain)
        || plain.equals("remote")
        || plain.endsWith("addr")
        || plain.endsWith("address");
  }

  /** Whether the value of that key may be a port of all addresses, {@code addr=:8008}. */
  static boolean isListened(String key) {
    String plain = plain(key);
    return LISTENED.stream().anyMatch(plain::endsWith);
  }

  /** The type of a value of that form behind that key. */
  static AttributeType typeOf(String key, AttributeType form) {
    AttributeType said = isWeak(form) ? TYPES.get(plain(key)) : null;
    if (said == null) {
      return form;
    }
    return switch (said) {
      case TIMESTAMP, ID, DURATION, SIZE, PORTNUMBER, PID ->
          form == AttributeType.NUMBER ? said : form;
      case PROCESS -> form == AttributeType.NUMBER ? AttributeType.PID : said;
      case USER, STATUS, THREAD, SESSION, LEVEL, METHOD, USERAGENT, VERSION -> said;
      case HOST, CLASS, EXCEPTION -> isName(form) ? said : form;
      case PATH, URL -> form == AttributeType.NUMBER ? form : said;
      case IPV4, IPV6, MAC, EMAIL, UUID, HEX, NUMBER, PERCENTAGE, BOOLEAN, WORD, TEXT -> form;
    };
  }

  private static boolean isName(AttributeType form) {
    return switch (form) {
      case WORD, ID, HOST, CLASS -> true;
      default -> false;
    };
  }

  /** A form that many things have, so that the key knows better. */
  private static boolean isWeak(AttributeType form) {
    return switch (form) {
      case NUMBER, HEX, ID, WORD, TEXT, HOST, CLASS, VERSION -> true;
      default -> false;
    };
  }

  /** Keys whose quoted value is a sentence to be read like a line. */
  static boolean isMessage(String key) {
    return switch (plain(key)) {
      case "msg", "message", "log", "text", "err", "error" -> true;
      default -> false;
    };
  }
}
