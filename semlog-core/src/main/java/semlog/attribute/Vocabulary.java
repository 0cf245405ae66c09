package semlog.attribute;

import java.util.Set;

/** Words that mean the same in all logs, in lower case. */
final class Vocabulary {
  private static final Set<String> LEVELS =
      Letters.words(
          """
          trace debug verbose fine finer finest info information informational notice warn warning
          err error severe crit critical fatal alert emerg emergency panic log note
          dbg inf wrn ftl trc vrb dbug trce debug1 debug2 debug3 debug4 debug5 statement
          """);

  private static final Set<String> LETTER_LEVELS = Letters.words("t v d i w e c f a n s x");

  private static final Set<String> METHODS =
      Letters.words(
          """
          get post put delete head options patch trace connect propfind proppatch mkcol copy move
          lock unlock report search
          """);

  private static final Set<String> DURATIONS =
      Letters.words(
          """
          ns nsec nsecs nanosecond nanoseconds us usec usecs µs microsecond microseconds
          ms msec msecs millis millisecond milliseconds s sec secs second seconds
          min mins minute minutes h hr hrs hour hours d day days
          """);

  private static final Set<String> SIZES =
      Letters.words(
          """
          b byte bytes k kb kib m mb mib g gb gib t tb tib p pb pib kbyte kbytes mbyte mbytes
          """);

  /** Words that join others and never name or are a value. */
  private static final Set<String> FUNCTION_WORDS =
      Letters.words(
          """
          a an and are as at be been but by can cannot could did do does for from had has have here
          if in into is it its not of off on or out over that the their them then there this to under
          until up was were when while will with without yet no
          """);

  /** Words in front of numbers that do not name them, but for the endings of most verbs. */
  private static final Set<String> VERBS =
      Letters.words(
          """
          took take takes got get has have had sent send read wrote write found find made make ran run kept keep held
          hold lost lose left leave gave give put set let cut hit came went saw used use about nearly only just almost
          last next first second third other old new every all any some few more most least less than both even still
          again also exactly already maybe another
          jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun
          """);

  /** Words behind which a noun is a thing and no name: {@code on this node 1 local}. */
  private static final Set<String> BEFORE_ADDRESSES =
      Letters.words("on to from at for address addr host listen bind listening binding");

  private static final Set<String> DETERMINERS = Letters.words("this that these those each every");

  /** What follows {@code user} when no user is named: {@code user authentication failed}. */
  private static final Set<String> NOT_USERS =
      Letters.words(
          """
          name names id user users username agent authentication account session login logged error denied failure failed
          request unknown not_found input attempt attempts found credentials database data such exists
          nonexistent nonexisting invalid illegal valid environment child directive document record directory list group
          password mode mapping lookup agents space process interface profile
          connected disconnected authenticated authorized created deleted removed added updated changed modified
          locked unlocked enabled disabled expired registered allowed accepted rejected refused banned blocked
          canceled cancelled configured token slice load create update destroy count where set values join sessions pages api logon chooses boot roles rights settings limit limits
          """);

  /** What happened rather than a name of the address behind it. */
  private static final Set<String> OUTCOMES =
      Letters.words(
          """
          error errors failure failures failed fail denied rejected blocked banned refused unauthorized forbidden attempt
          attempts attack alert
          """);

  private Vocabulary() {}

  static boolean isLevel(String word) {
    return LEVELS.contains(word);
  }

  /** One letter for a level, as klog and logcat write it. */
  static boolean isLetterLevel(String word) {
    return LETTER_LEVELS.contains(word);
  }

  /** What stands where a host may, and is none: {@code error}, or {@code from IP 192.0.2.7}. */
  static boolean isNoHost(String word) {
    return isLevel(word) || word.equals("ip") || word.equals("address") || word.equals("private");
  }

  static boolean isMethod(String word) {
    return METHODS.contains(word);
  }

  /** A unit of time. */
  static boolean isDuration(String word) {
    return DURATIONS.contains(word);
  }

  /** A unit of amounts of data. */
  static boolean isSize(String word) {
    return SIZES.contains(word);
  }

  static boolean isFunctionWord(String word) {
    return FUNCTION_WORDS.contains(word);
  }

  /** Whether it is a verb or adverb that no ending shows, or an adjective. */
  static boolean isVerb(String word) {
    return VERBS.contains(word);
  }

  /** A word behind which two colons alone are the address of all interfaces. */
  static boolean isBeforeAddress(String word) {
    return BEFORE_ADDRESSES.contains(word);
  }

  static boolean isDeterminer(String word) {
    return DETERMINERS.contains(word);
  }

  static boolean isOutcome(String word) {
    return OUTCOMES.contains(word);
  }

  static boolean isUser(String word) {
    return !isFunctionWord(word) && !NOT_USERS.contains(word);
  }
}
