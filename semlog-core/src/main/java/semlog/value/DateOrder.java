package semlog.value;

/** How to read a date of numbers that allow several readings, as {@code 01/02/2024}. */
public enum DateOrder {
  /** As the last date that allowed one reading; before any, month first, day first with dashes. */
  AUTO,
  MONTH_FIRST,
  DAY_FIRST
}
