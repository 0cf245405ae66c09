import java.util.ArrayList;
import java.util.List;

/** Prints what switches over types and the methods of records come to, for {@code link.sh}. */
final class Linked {
  sealed interface Shape permits Circle, Square, Nothing {}

  record Circle(double radius, float weight, String name) implements Shape {}

  record Square(int side, long area, byte b, short s, char c, boolean filled) implements Shape {}

  record Nothing() implements Shape {}

  private Linked() {}

  static String kind(Shape shape) {
    return switch (shape) {
      case Circle circle when circle.radius() > 1 -> "large circle";
      case Circle _ -> "circle";
      case Square(int side, _, _, _, _, boolean filled) when filled -> "filled " + side;
      case Square _ -> "square";
      case Nothing _ -> "nothing";
    };
  }

  static String of(Object value) {
    return switch (value) {
      case null -> "null";
      case Integer number -> "integer " + number;
      case Number number -> "number " + number;
      case int[] numbers -> "array of " + numbers.length;
      case CharSequence text -> "text " + text;
      default -> "something";
    };
  }

  public static void main(String[] words) {
    List<Shape> shapes = new ArrayList<>();
    for (double radius : new double[] {0.0, -0.0, Double.NaN, 2}) {
      shapes.add(new Circle(radius, (float) radius, radius > 1 ? "big" : null));
    }
    for (int i = 0; i < 4; i++) {
      shapes.add(new Square(i / 2, 1L << (40 + i / 2), (byte) -i, (short) i, 'x', i % 2 == 0));
    }
    shapes.add(new Nothing());
    shapes.add(new Square(0, 1L << 40, (byte) 0, (short) 0, 'x', true));
    for (Shape shape : shapes) {
      StringBuilder line = new StringBuilder(kind(shape)).append(' ').append(shape.hashCode());
      for (Shape other : shapes) {
        line.append(shape.equals(other) ? " =" : " #");
      }
      System.out.println(line);
    }
    for (Object value : new Object[] {1, 2L, 'c', "text", new StringBuilder("b"), new int[3]}) {
      System.out.println(of(value));
    }
    System.out.println(of(null) + shapes.getFirst().equals(null) + shapes.contains("text"));
  }
}
