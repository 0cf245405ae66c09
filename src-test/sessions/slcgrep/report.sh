# The page of --report: complete in itself, safe to open, the same for archive and plain file, and drawn by a browser.
cat "$CORPUS/nginx-access.log" "$CORPUS/auth.log" > app.log
cat >> app.log <<'EOF'
2026-11-21T10:00:00Z ERROR <script>alert("x")</script></script><img src=x onerror=alert(1)> failed
EOF
slc -q app.log
run slcgrep --report page.html app.log.slc
exits 0
silent
no_output
run slcgrep --report - app.log
exits 0
sed -e 's/app\.log\.slc/app.log/g' -e 's/Made by slcgrep on [^<]*//' page.html > archived
sed -e 's/Made by slcgrep on [^<]*//' out > plain
same archived plain
for heading in Traffic 'Top templates' 'Rare templates' Errors 'Status codes' 'Top sources' 'High error rate' \
  'Large responses' 'Largest lines' 'Failed log-ins'; do
  grep -qF "<h2>$heading</h2>" page.html || fail "no section $heading"
done
grep -qF "default-src 'none'; script-src 'sha256-" page.html || fail 'no policy'
is "$(grep -c '<script' page.html)" 2
! grep -qE '<[a-z]+ [^>]*(src|href|action)=|@import|url\(' page.html || fail 'the page loads something'
# Only lines that were selected are told of.
run slcgrep --report errors.html -Q 'status>=500' app.log.slc
exits 0
grep -qF '<dd>44</dd>' errors.html || grep -qF '<dd>44 ' errors.html || fail 'not the 44 lines'
# A report replaces a report and nothing else.
run slcgrep --report page.html app.log
exits 0
cp app.log kept
run slcgrep --report app.log app.log.slc
exits 2
one_error
same kept app.log
run slcgrep --report /nowhere/page.html app.log
exits 2
one_error

command -v chromium > /dev/null || { echo 'SKIPPED: chromium is not installed, see src-test/apt-packages'; exit 0; }
timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --user-data-dir="$PWD/profile" \
  --enable-logging=stderr --window-size=1280,2400 --screenshot="$PWD/page.png" --virtual-time-budget=2000 \
  "file://$PWD/page.html" > /dev/null 2> browser
timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --user-data-dir="$PWD/profile" \
  --enable-logging=stderr --virtual-time-budget=2000 --dump-dom "file://$PWD/page.html" > dom 2>> browser
! grep -E 'CONSOLE|Content Security Policy|Uncaught' browser || fail 'the browser complains'
grep -q 'data-drawn="1"' dom || fail 'the chart is not drawn'
grep -q '<canvas' dom || fail 'no chart'
[ "$(stat -c %s page.png)" -gt 50000 ] || fail 'the picture is empty'
# A changed script no longer has the hash of the policy, so it does not run.
sed "s/dataset.drawn = charts.length/dataset.drawn = 7/" page.html > changed.html
timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --user-data-dir="$PWD/profile" \
  --virtual-time-budget=2000 --dump-dom "file://$PWD/changed.html" > dom 2> /dev/null
! grep -q 'data-drawn="7"' dom || fail 'the policy lets other scripts run'
