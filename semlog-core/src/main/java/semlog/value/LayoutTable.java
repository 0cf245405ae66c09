package semlog.value;

/** Every layout and its permanent number, which is below {@link #LIMIT} (FORMAT.md lists them). */
final class LayoutTable {
  static final int LIMIT = 1 << 11;

  private static final int JOINS = Join.values().length;
  private static final int CLOCKS = ClockPart.values().length;
  private static final Layout[] BY_NUMBER = new Layout[256];
  private static final Layout[] BY_PARTS =
      new Layout[DatePart.values().length * JOINS * CLOCKS * 2];

  static {
    yearFirst();
    monthName();
    twoReadings();
    nameFirst();
  }

  private LayoutTable() {}

  /** The layout with this number, or null. */
  static Layout byNumber(int number) {
    return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[number] : null;
  }

  /** The layout of these parts, or null where no log writes them together. */
  static Layout of(DatePart date, Join join, ClockPart clock) {
    return BY_PARTS[index(date, join, clock)];
  }

  /** The layout with weekday, month, day, time and then the year, or null. */
  static Layout yearLast(DatePart date) {
    return BY_PARTS[index(date, Join.SPACE, ClockPart.COLON) + 1];
  }

  // An ordinal is a place in this table only, never a wire number.
  @SuppressWarnings("EnumOrdinal")
  private static int index(DatePart date, Join join, ClockPart clock) {
    return ((date.ordinal() * JOINS + join.ordinal()) * CLOCKS + clock.ordinal()) * 2;
  }

  private static void row(int number, DatePart date, Join join, ClockPart clock) {
    Layout layout = new Layout(number, date, join, clock, false);
    BY_NUMBER[number] = layout;
    BY_PARTS[index(date, join, clock)] = layout;
  }

  private static void yearLast(int number, DatePart date) {
    Layout layout = new Layout(number, date, Join.SPACE, ClockPart.COLON, true);
    BY_NUMBER[number] = layout;
    BY_PARTS[index(date, Join.SPACE, ClockPart.COLON) + 1] = layout;
  }

  private static void yearFirst() {
    row(1, DatePart.NONE, Join.NONE, ClockPart.COLON);
    row(2, DatePart.NONE, Join.NONE, ClockPart.TWELVE);
    row(3, DatePart.NONE, Join.NONE, ClockPart.TWELVE_BARE);
    row(10, DatePart.ISO, Join.T, ClockPart.COLON);
    row(11, DatePart.ISO, Join.SPACE, ClockPart.COLON);
    row(12, DatePart.ISO, Join.UNDERSCORE, ClockPart.COLON);
    row(13, DatePart.ISO, Join.DASH, ClockPart.COLON);
    row(14, DatePart.ISO, Join.DASH, ClockPart.DOTTED);
    row(15, DatePart.ISO, Join.SPACES, ClockPart.COLON);
    row(16, DatePart.ISO, Join.TAB, ClockPart.COLON);
    row(17, DatePart.ISO, Join.COMMA, ClockPart.COLON);
    row(18, DatePart.ISO, Join.SPACED_DASH, ClockPart.COLON);
    row(19, DatePart.ISO, Join.NONE, ClockPart.NONE);
    row(20, DatePart.ISO, Join.SPACE, ClockPart.MINUTE);
    row(21, DatePart.ISO, Join.T, ClockPart.MINUTE);
    row(22, DatePart.ISO, Join.SPACE, ClockPart.TWELVE);
    row(23, DatePart.ISO, Join.SPACE, ClockPart.TWELVE_BARE);
    row(24, DatePart.ISO, Join.COLON, ClockPart.COLON);
    row(25, DatePart.ISO, Join.DASH, ClockPart.COMPACT);
    row(26, DatePart.ISO, Join.UNDERSCORE, ClockPart.COMPACT);
    row(27, DatePart.ISO, Join.UNDERSCORE, ClockPart.DOTTED);
    row(28, DatePart.ISO, Join.SPACED_AT, ClockPart.COLON);
    row(29, DatePart.ISO, Join.SPACE, ClockPart.SPACED);
    row(40, DatePart.SLASH, Join.SPACE, ClockPart.COLON);
    row(41, DatePart.SLASH, Join.DASH, ClockPart.COLON);
    row(42, DatePart.SLASH, Join.SPACED_DASH, ClockPart.COLON);
    row(43, DatePart.SLASH, Join.NONE, ClockPart.NONE);
    row(44, DatePart.SLASH, Join.T, ClockPart.COLON);
    row(45, DatePart.SLASH, Join.COMMA, ClockPart.COLON);
    row(46, DatePart.SLASH, Join.SPACE, ClockPart.MINUTE);
    row(47, DatePart.SLASH, Join.SPACES, ClockPart.COLON);
    row(48, DatePart.SLASH, Join.TAB, ClockPart.COLON);
    row(50, DatePart.DOT, Join.SPACE, ClockPart.COLON);
    row(51, DatePart.DOT, Join.DASH, ClockPart.DOTTED);
    row(52, DatePart.DOT, Join.NONE, ClockPart.NONE);
    row(53, DatePart.DOT, Join.DASH, ClockPart.COLON);
    row(54, DatePart.DOT, Join.T, ClockPart.COLON);
    row(55, DatePart.DOT, Join.UNDERSCORE, ClockPart.COLON);
    row(60, DatePart.COMPACT, Join.SPACE, ClockPart.COLON);
    row(61, DatePart.COMPACT, Join.T, ClockPart.COMPACT);
    row(62, DatePart.COMPACT, Join.DASH, ClockPart.COLON);
    row(63, DatePart.COMPACT, Join.DASH, ClockPart.BARE);
    row(64, DatePart.COMPACT, Join.DASH, ClockPart.COMPACT);
    row(65, DatePart.COMPACT, Join.UNDERSCORE, ClockPart.COMPACT);
    row(66, DatePart.COMPACT, Join.NONE, ClockPart.COMPACT);
    row(67, DatePart.COMPACT, Join.SPACE, ClockPart.COMPACT);
    row(68, DatePart.COMPACT, Join.T, ClockPart.COLON);
    row(70, DatePart.YEAR_NAME, Join.SPACE, ClockPart.COLON);
    row(71, DatePart.YEAR_NAME_SPACE, Join.SPACE, ClockPart.COLON);
    row(72, DatePart.SHORT_COMPACT, Join.SPACE, ClockPart.COMPACT);
    row(73, DatePart.SHORT_COMPACT, Join.SPACE, ClockPart.COLON);
    row(74, DatePart.SHORT_COMPACT, Join.SPACE, ClockPart.SPACED);
    row(75, DatePart.SHORT_SLASH, Join.SPACE, ClockPart.COLON);
    row(76, DatePart.SHORT_ISO, Join.SPACE, ClockPart.COLON);
    row(77, DatePart.MONTH_DAY_DASH, Join.SPACE, ClockPart.COLON);
    row(78, DatePart.MONTH_DAY_DOT, Join.SPACE, ClockPart.COLON);
    row(79, DatePart.MONTH_DAY, Join.SPACE, ClockPart.COLON);
  }

  private static void monthName() {
    row(80, DatePart.DAY_NAME_SLASH, Join.COLON, ClockPart.COLON);
    row(81, DatePart.DAY_NAME_SLASH, Join.SPACE, ClockPart.COLON);
    row(82, DatePart.DAY_NAME_SLASH_BARE, Join.COLON, ClockPart.COLON);
    row(83, DatePart.DAY_NAME_SLASH_BARE, Join.SPACE, ClockPart.COLON);
    row(84, DatePart.DAY_NAME_DASH, Join.COLON, ClockPart.COLON);
    row(85, DatePart.DAY_NAME_DASH, Join.SPACE, ClockPart.COLON);
    row(86, DatePart.DAY_NAME_DASH, Join.COLONS, ClockPart.COLON);
    row(87, DatePart.DAY_NAME_DASH_BARE, Join.COLON, ClockPart.COLON);
    row(88, DatePart.DAY_NAME_DASH_BARE, Join.SPACE, ClockPart.COLON);
    row(89, DatePart.DAY_NAME_DASH_BARE, Join.COLONS, ClockPart.COLON);
    row(90, DatePart.DAY_NAME_SPACE, Join.SPACE, ClockPart.COLON);
    row(91, DatePart.DAY_NAME_SPACE, Join.COMMA, ClockPart.COLON);
    row(92, DatePart.DAY_NAME_SPACE_BARE, Join.SPACE, ClockPart.COLON);
    row(93, DatePart.DAY_NAME_SPACE_BARE, Join.COMMA, ClockPart.COLON);
    row(94, DatePart.DAY_NAME, Join.SPACE, ClockPart.COLON);
    row(95, DatePart.DAY_NAME_BARE, Join.SPACE, ClockPart.COLON);
  }

  private static void twoReadings() {
    row(100, DatePart.US, Join.SPACE, ClockPart.COLON);
    row(101, DatePart.US, Join.SPACE, ClockPart.TWELVE);
    row(102, DatePart.US, Join.SPACE, ClockPart.TWELVE_BARE);
    row(103, DatePart.US, Join.SPACE, ClockPart.TWELVE_NARROW);
    row(104, DatePart.US, Join.COMMA, ClockPart.COLON);
    row(105, DatePart.US, Join.COMMA, ClockPart.TWELVE);
    row(106, DatePart.US, Join.COMMA, ClockPart.TWELVE_BARE);
    row(107, DatePart.US, Join.COMMA, ClockPart.TWELVE_NARROW);
    row(108, DatePart.US, Join.DASH, ClockPart.COLON);
    row(109, DatePart.US, Join.SPACED_DASH, ClockPart.COLON);
    row(110, DatePart.US_BARE, Join.SPACE, ClockPart.COLON);
    row(111, DatePart.US_BARE, Join.SPACE, ClockPart.BARE_HOUR);
    row(112, DatePart.US_BARE, Join.SPACE, ClockPart.TWELVE);
    row(113, DatePart.US_BARE, Join.SPACE, ClockPart.TWELVE_BARE);
    row(114, DatePart.US_BARE, Join.SPACE, ClockPart.TWELVE_NARROW);
    row(115, DatePart.US_BARE, Join.COMMA, ClockPart.COLON);
    row(116, DatePart.US_BARE, Join.COMMA, ClockPart.TWELVE);
    row(117, DatePart.US_BARE, Join.COMMA, ClockPart.TWELVE_BARE);
    row(118, DatePart.US_BARE, Join.COMMA, ClockPart.TWELVE_NARROW);
    row(119, DatePart.US_SHORT, Join.SPACE, ClockPart.COLON);
    row(120, DatePart.US_SHORT, Join.SPACE, ClockPart.TWELVE);
    row(121, DatePart.US_SHORT, Join.SPACE, ClockPart.TWELVE_BARE);
    row(122, DatePart.US_SHORT, Join.SPACE, ClockPart.TWELVE_NARROW);
    row(123, DatePart.US_SHORT, Join.COMMA, ClockPart.COLON);
    row(124, DatePart.US_SHORT, Join.COMMA, ClockPart.TWELVE);
    row(125, DatePart.US_SHORT, Join.COMMA, ClockPart.TWELVE_BARE);
    row(126, DatePart.US_SHORT, Join.COMMA, ClockPart.TWELVE_NARROW);
    row(127, DatePart.US_SHORT, Join.DASH, ClockPart.COLON);
    row(128, DatePart.US_SHORT, Join.SPACED_DASH, ClockPart.COLON);
    row(129, DatePart.US_SHORT_BARE, Join.SPACE, ClockPart.COLON);
    row(130, DatePart.US_SHORT_BARE, Join.SPACE, ClockPart.BARE_HOUR);
    row(131, DatePart.US_SHORT_BARE, Join.SPACE, ClockPart.TWELVE);
    row(132, DatePart.US_SHORT_BARE, Join.SPACE, ClockPart.TWELVE_BARE);
    row(133, DatePart.US_SHORT_BARE, Join.SPACE, ClockPart.TWELVE_NARROW);
    row(134, DatePart.US_SHORT_BARE, Join.COMMA, ClockPart.COLON);
    row(135, DatePart.US_SHORT_BARE, Join.COMMA, ClockPart.TWELVE);
    row(136, DatePart.US_SHORT_BARE, Join.COMMA, ClockPart.TWELVE_BARE);
    row(137, DatePart.US_SHORT_BARE, Join.COMMA, ClockPart.TWELVE_NARROW);
    row(140, DatePart.US_DASH, Join.SPACE, ClockPart.COLON);
    row(141, DatePart.US_DASH, Join.SPACE, ClockPart.TWELVE);
    row(142, DatePart.US_DASH, Join.SPACE, ClockPart.TWELVE_BARE);
    row(143, DatePart.DAY_FIRST, Join.SPACE, ClockPart.COLON);
    row(144, DatePart.DAY_FIRST, Join.COMMA, ClockPart.COLON);
    row(145, DatePart.DAY_FIRST, Join.COLON, ClockPart.COLON);
    row(146, DatePart.DAY_FIRST, Join.SPACED_DASH, ClockPart.COLON);
    row(147, DatePart.DAY_FIRST_BARE, Join.SPACE, ClockPart.COLON);
    row(148, DatePart.DAY_FIRST_BARE, Join.COMMA, ClockPart.COLON);
    row(149, DatePart.DAY_FIRST_BARE, Join.COLON, ClockPart.COLON);
    row(150, DatePart.DAY_FIRST_BARE, Join.SPACED_DASH, ClockPart.COLON);
    row(151, DatePart.DAY_FIRST_BARE, Join.SPACE, ClockPart.BARE_HOUR);
    row(152, DatePart.DAY_FIRST_DOT, Join.SPACE, ClockPart.COLON);
    row(153, DatePart.DAY_FIRST_DOT, Join.COMMA, ClockPart.COLON);
    row(154, DatePart.DAY_FIRST_DASH, Join.SPACE, ClockPart.COLON);
    row(155, DatePart.DAY_FIRST_DASH, Join.COMMA, ClockPart.COLON);
    row(210, DatePart.US, Join.SPACE, ClockPart.BARE_HOUR);
    row(211, DatePart.US_SHORT, Join.SPACE, ClockPart.BARE_HOUR);
    row(212, DatePart.DAY_FIRST, Join.SPACE, ClockPart.BARE_HOUR);
    row(213, DatePart.DAY_FIRST, Join.SPACE, ClockPart.TWELVE);
    row(214, DatePart.DAY_FIRST, Join.SPACE, ClockPart.TWELVE_BARE);
    row(215, DatePart.DAY_FIRST, Join.COMMA, ClockPart.TWELVE);
    row(216, DatePart.DAY_FIRST, Join.COMMA, ClockPart.TWELVE_BARE);
    row(217, DatePart.DAY_FIRST_BARE, Join.SPACE, ClockPart.TWELVE);
    row(218, DatePart.DAY_FIRST_BARE, Join.SPACE, ClockPart.TWELVE_BARE);
    row(219, DatePart.DAY_FIRST_BARE, Join.COMMA, ClockPart.TWELVE);
    row(220, DatePart.DAY_FIRST_BARE, Join.COMMA, ClockPart.TWELVE_BARE);
  }

  private static void nameFirst() {
    row(160, DatePart.NAME, Join.SPACE, ClockPart.COLON);
    row(161, DatePart.NAME_ZERO, Join.SPACE, ClockPart.COLON);
    row(162, DatePart.NAME_BARE, Join.SPACE, ClockPart.COLON);
    row(163, DatePart.NAME_YEAR, Join.SPACE, ClockPart.COLON);
    row(164, DatePart.NAME_ZERO_YEAR, Join.SPACE, ClockPart.COLON);
    row(165, DatePart.NAME_BARE_YEAR, Join.SPACE, ClockPart.COLON);
    row(166, DatePart.NAME_ZERO_COMMA, Join.SPACE, ClockPart.COLON);
    row(167, DatePart.NAME_ZERO_COMMA, Join.SPACE, ClockPart.TWELVE);
    row(168, DatePart.NAME_ZERO_COMMA, Join.SPACE, ClockPart.TWELVE_BARE);
    row(169, DatePart.NAME_ZERO_COMMA, Join.SPACE, ClockPart.TWELVE_NARROW);
    row(170, DatePart.NAME_ZERO_COMMA, Join.COMMA, ClockPart.COLON);
    row(171, DatePart.NAME_ZERO_COMMA, Join.COMMA, ClockPart.TWELVE);
    row(172, DatePart.NAME_ZERO_COMMA, Join.COMMA, ClockPart.TWELVE_BARE);
    row(173, DatePart.NAME_ZERO_COMMA, Join.COMMA, ClockPart.TWELVE_NARROW);
    row(174, DatePart.NAME_ZERO_COMMA, Join.SPACED_AT, ClockPart.COLON);
    row(175, DatePart.NAME_BARE_COMMA, Join.SPACE, ClockPart.COLON);
    row(176, DatePart.NAME_BARE_COMMA, Join.SPACE, ClockPart.TWELVE);
    row(177, DatePart.NAME_BARE_COMMA, Join.SPACE, ClockPart.TWELVE_BARE);
    row(178, DatePart.NAME_BARE_COMMA, Join.SPACE, ClockPart.TWELVE_NARROW);
    row(179, DatePart.NAME_BARE_COMMA, Join.COMMA, ClockPart.COLON);
    row(180, DatePart.NAME_BARE_COMMA, Join.COMMA, ClockPart.TWELVE);
    row(181, DatePart.NAME_BARE_COMMA, Join.COMMA, ClockPart.TWELVE_BARE);
    row(182, DatePart.NAME_BARE_COMMA, Join.COMMA, ClockPart.TWELVE_NARROW);
    row(183, DatePart.NAME_BARE_COMMA, Join.SPACED_AT, ClockPart.COLON);
    row(184, DatePart.NAME_DASH_SHORT, Join.SPACE, ClockPart.COLON);
    row(190, DatePart.WEEKDAY, Join.SPACE, ClockPart.COLON);
    yearLast(191, DatePart.WEEKDAY);
    row(192, DatePart.WEEKDAY_ZERO, Join.SPACE, ClockPart.COLON);
    yearLast(193, DatePart.WEEKDAY_ZERO);
    row(194, DatePart.WEEKDAY_BARE, Join.SPACE, ClockPart.COLON);
    yearLast(195, DatePart.WEEKDAY_BARE);
    row(196, DatePart.WEEKDAY_YEAR, Join.SPACE, ClockPart.COLON);
    row(197, DatePart.WEEKDAY_ZERO_YEAR, Join.SPACE, ClockPart.COLON);
    row(198, DatePart.WEEKDAY_BARE_YEAR, Join.SPACE, ClockPart.COLON);
    row(199, DatePart.MAIL, Join.SPACE, ClockPart.COLON);
    row(200, DatePart.MAIL_BARE, Join.SPACE, ClockPart.COLON);
  }
}
