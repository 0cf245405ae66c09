package semlog.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The lines with the greatest values, so many at most; of equal ones the first. */
final class NotedLines {
  private static final int MOST = 10;

  /**
   * A line.
   *
   * @param place its input and number
   */
  record Noted(double value, String spelled, String place, String text, long order) {}

  private static final Comparator<Noted> LEAST_FIRST =
      Comparator.comparingDouble(Noted::value)
          .thenComparing(Comparator.comparingLong(Noted::order).reversed());

  private final PriorityQueue<Noted> kept = new PriorityQueue<>(LEAST_FIRST);
  private long seen;

  /** Whether a line with this value would be kept. */
  boolean wants(double value) {
    return kept.size() < MOST || value > kept.element().value();
  }

  void add(double value, String spelled, String place, String text) {
    kept.add(new Noted(value, spelled, place, text, seen++));
    if (kept.size() > MOST) {
      kept.remove();
    }
  }

  /** The greatest first. */
  List<Noted> lines() {
    List<Noted> all = new ArrayList<>(kept);
    all.sort(LEAST_FIRST.reversed());
    return all;
  }
}
