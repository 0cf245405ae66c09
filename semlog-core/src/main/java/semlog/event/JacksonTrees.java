package semlog.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.spi.json.AbstractJsonProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON into maps, lists, strings, numbers and booleans, and back. {@code null} is {@code null}, as
 * Jayway JsonPath wants it; of a name given twice the last value counts.
 */
final class JacksonTrees extends AbstractJsonProvider {
  private static final JsonFactory FACTORY = new JsonFactory();

  @Override
  public Object parse(String json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      parser.nextToken();
      return value(parser);
    } catch (IOException e) {
      throw new InvalidJsonException(e);
    }
  }

  @Override
  public Object parse(InputStream json, String charset) {
    try {
      return parse(new String(json.readAllBytes(), Charset.forName(charset)));
    } catch (IOException e) {
      throw new InvalidJsonException(e);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          members.put(name, value(parser));
        }
        yield members;
      }
      case START_ARRAY -> {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements.add(value(parser));
        }
        yield elements;
      }
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getText();
    };
  }

  @Override
  public String toJson(Object tree) {
    StringBuilder json = new StringBuilder();
    write(tree, json);
    return json.toString();
  }

  private static void write(Object tree, StringBuilder json) {
    String before = "";
    switch (tree) {
      case null -> json.append("null");
      case Map<?, ?> map -> {
        json.append('{');
        for (Map.Entry<?, ?> member : map.entrySet()) {
          json.append(before).append(MemberName.quoted(member.getKey().toString())).append(':');
          write(member.getValue(), json);
          before = ",";
        }
        json.append('}');
      }
      case List<?> list -> {
        json.append('[');
        for (Object element : list) {
          json.append(before);
          write(element, json);
          before = ",";
        }
        json.append(']');
      }
      case String text -> json.append(MemberName.quoted(text));
      default -> json.append(tree);
    }
  }

  @Override
  public Object createArray() {
    return new ArrayList<>();
  }

  @Override
  public Object createMap() {
    return new LinkedHashMap<String, Object>();
  }
}
