# Names with blanks, line ends and dashes; a name without .slc needs -o or -c to be restored.
for name in 'a b.log' '-d.log' 'ümlaut.log' "$(printf 'new\nline.log')"; do
  cp "$CORPUS/apt-term.log" "./$name"
  run slc -q -- "$name"
  exits 0
  rm -- "./$name"
  run slc -q -d -- "$name.slc"
  exits 0
  same "./$name" "$CORPUS/apt-term.log"
done
slc -q -c "$CORPUS/apt-term.log" > archive
run slc -q -d archive
exits 1 2
one_error
run slc -q -d -o back archive
exits 0
same back "$CORPUS/apt-term.log"
