# The Debian package is installed, used and removed without a trace. Needs root and a dpkg without semlog.
set -eu
deb=$(echo target/semlog_*_amd64.deb)
fail() { echo "native: $*" >&2; exit 1; }
if [ "$(id -u)" != 0 ]; then
  echo "native: SKIPPED the package's installation: not root"
  exit 0
fi
if dpkg -s semlog >/dev/null 2>&1; then
  echo "native: SKIPPED the package's installation: semlog is installed here already"
  exit 0
fi
dpkg -i "$deb" >/dev/null
trap 'dpkg -P semlog >/dev/null' EXIT
for program in slc slcgrep slcnotify netlogserve; do
  [ "$(command -v "/usr/bin/$program")" ] || fail "no /usr/bin/$program"
  "/usr/bin/$program" --version >/dev/null || fail "$program does not run"
  [ -s "/usr/share/man/man1/$program.1.gz" ] || [ -s "/usr/share/man/man1/$program.1" ] || fail "no manual of $program"
  [ -s "/usr/share/bash-completion/completions/$program" ] || fail "no bash completion of $program"
  [ -s "/usr/share/zsh/vendor-completions/_$program" ] || fail "no zsh completion of $program"
  [ -s "/usr/share/fish/vendor_completions.d/$program.fish" ] || fail "no fish completion of $program"
done
[ -s /usr/share/man/man5/semlog-format.5 ] || fail "no manual of the format"
[ -s /usr/share/man/man5/semlog-formats.5 ] || fail "no manual of the formats of lines"
[ -s /usr/share/man/man5/semlog-rules.5 ] || fail "no manual of files of rules"
printf 'a 1\n' | /usr/bin/slc -q -c - | /usr/bin/slcgrep -q 'a 1' || fail "slc and slcgrep do not work together"
trap - EXIT
dpkg -P semlog >/dev/null
for left in /usr/bin/slc /usr/lib/semlog /usr/share/doc/semlog; do
  [ ! -e "$left" ] || fail "$left is left behind"
done
echo "native: the package was installed, used and removed"
