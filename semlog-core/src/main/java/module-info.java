/** All knowledge of logs and archives: the one core that the four programs share. */
@SuppressWarnings(
    "requires-automatic") // json-path and OpenNLP have no descriptor; the run-time image has one
module semlog.core {
  requires info.picocli;
  requires com.github.luben.zstd_jni;
  requires com.fasterxml.jackson.core;
  requires org.apache.opennlp.tools;
  requires org.tukaani.xz;
  requires org.snakeyaml.engine.v2;
  requires json.path;
  requires org.bouncycastle.provider;
  requires jdk.unsupported;

  exports semlog;
  exports semlog.fault;
  exports semlog.bytes;
  exports semlog.seal;
  exports semlog.template;
  exports semlog.attribute;
  exports semlog.cli;
  exports semlog.value;
  exports semlog.query;
  exports semlog.event;
  exports semlog.condition;
  exports semlog.trigger;
  exports semlog.delivery;
  exports semlog.rulefile;
  exports semlog.sigma;
  exports semlog.pattern;
  exports semlog.redaction;
  exports semlog.grouping;
  exports semlog.search;
  exports semlog.token;
  exports semlog.aggregate;
  exports semlog.report;
  exports semlog.line;
  exports semlog.net;
}
