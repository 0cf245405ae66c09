# Console output: make with gcc and its warnings, git, strace, ps, and the host's cron log shape.
need make gcc git strace
mkdir /srv/hello
cd /srv/hello
for n in 1 2 3 4 5 6 7 8; do
  printf 'int twice%s(int x) { int unused; return 2 * x; }\n' "$n" > "part$n.c"
done
printf '#include <stdio.h>\nint twice1(int);\nint main(void) { printf("%%d\\n", twice1(21)); }\n' > main.c
cat > Makefile <<'MAKE'
CFLAGS = -Wall -Wextra -g
hello: main.o part1.o part2.o part3.o part4.o part5.o part6.o part7.o part8.o
	$(CC) $(CFLAGS) -o $@ $^
test: hello
	./hello
	false
MAKE
make --debug=b test > /srv/make.log 2>&1 || true
keep /srv/make.log make-console.log
export GIT_AUTHOR_NAME=Alice GIT_AUTHOR_EMAIL=alice@example.org GIT_COMMITTER_NAME=Bob \
  GIT_COMMITTER_EMAIL=bob@example.org
{
  git init -q -b main .
  for n in 1 2 3 4 5 6 7 8; do
    echo "/* $n */" >> "part$n.c"
    git add .
    GIT_AUTHOR_DATE="2026-11-2$n 08:1$n:00 +0100" git commit -m "Change part $n"
  done
  git log --stat
  GIT_TRACE=1 git status
} > /srv/git.log 2>&1
keep /srv/git.log git-console.log
strace -f -tt -o /srv/strace.log sh -c 'ls -l /srv/hello | sort | head -3' > /dev/null
keep /srv/strace.log strace.log
strace -f -c -o /srv/counts.log ls / > /dev/null
keep /srv/counts.log strace-counts.log
