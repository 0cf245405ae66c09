# Every file of the corpus comes back byte for byte, sources and archives stay, all in one call.
mkdir logs
cp "$CORPUS"/*.* logs
rm logs/README.md
run slc -q logs/*
exits 0
no_output
silent
run slc -t -q logs/*.slc
exits 0
mkdir back
for archive in logs/*.slc; do
  cp "$archive" back
done
run slc -d -q back/*.slc
exits 0
no_output
for archive in logs/*.slc; do
  log=${archive%.slc}
  same "$log" "back/${log#logs/}"
  cmp -s "$log" "$CORPUS/${log#logs/}" || fail "$log was changed"
done
