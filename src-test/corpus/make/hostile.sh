# Files that no program should have to meet, and some shapes of log that we have only by hand.
need /usr/bin/python3
/usr/bin/python3 "$make/hostile.py" "$out"
