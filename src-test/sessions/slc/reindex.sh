# --reindex adds the index of large archives where it is missing; what is small or sealed for others stays.
slc -q --keygen -o key
owner=$(sed -n 's/^# public key: //p' key)
slc -q -o plain.slc "$CORPUS/auth.log"
slc -q -r "$owner" -o sealed.slc "$CORPUS/auth.log"
cp plain.slc before.slc
cp sealed.slc sealed-before.slc
run slc --reindex plain.slc
exits 0
says 'plain.slc: needs no more of an index'
run slc --reindex sealed.slc
exits 1
says 'is sealed'
run slc --reindex -r "$owner" -i key sealed.slc
exits 0
says 'sealed.slc: needs no more of an index'
same plain.slc before.slc
same sealed.slc sealed-before.slc
run slc --reindex -o other.slc plain.slc
exits 2
says '--reindex change archives where they are'
run slc --reindex --compact plain.slc
exits 2
says 'at once'
run slc --reindex missing.slc
exits 1
says 'no such file'
