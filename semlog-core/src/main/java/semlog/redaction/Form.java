package semlog.redaction;

import semlog.attribute.AttributeType;

/** Types whose values show by themselves what they are, wherever they stand. */
enum Form {
  EMAIL(AttributeType.EMAIL, '@', '@'),
  UUID(AttributeType.UUID, '-', '-'),
  MAC(AttributeType.MAC, ':', '-'),
  IPV6(AttributeType.IPV6, ':', ':'),
  IPV4(AttributeType.IPV4, '.', '.');

  private final AttributeType type;
  private final char sign;
  private final char otherSign;

  Form(AttributeType type, char sign, char otherSign) {
    this.type = type;
    this.sign = sign;
    this.otherSign = otherSign;
  }

  AttributeType type() {
    return type;
  }

  /** One of the two is in every value, and none of them before its first group. */
  byte sign() {
    return (byte) sign;
  }

  byte otherSign() {
    return (byte) otherSign;
  }
}
