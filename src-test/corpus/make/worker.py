"""Logs through Python's logging module: several loggers, levels, tracebacks, a second format."""
import logging
import random
import sys

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(
    logging.Formatter("%(asctime)s - %(name)s - %(levelname)s - %(threadName)s - %(message)s"))
logging.basicConfig(level=logging.DEBUG, handlers=[handler])
plain = logging.getLogger("plain")
plain.propagate = False
second = logging.StreamHandler(sys.stdout)
second.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(lineno)d:%(message)s"))
plain.addHandler(second)
rng = random.Random(3)
tasks = logging.getLogger("worker.tasks")
db = logging.getLogger("worker.db")
for number in range(1, 401):
    task = "%08x-0000-4000-8000-%012x" % (rng.getrandbits(32), rng.getrandbits(48))
    tasks.info("Task send_mail[%s] received", task)
    db.debug("SELECT * FROM mail WHERE id = %d took %.3f ms", rng.randrange(10**6), rng.random() * 40)
    try:
        if rng.randrange(20) == 0:
            raise ConnectionError("mail.example:25 refused the connection")
        tasks.info("Task send_mail[%s] succeeded in %.6fs: %r", task, rng.random(), {"to": "user%d@example.org" % number})
    except ConnectionError:
        tasks.exception("Task send_mail[%s] raised, retry %d of 3", task, rng.randrange(3) + 1)
    if number % 10 == 0:
        plain.warning("queue 'mail' holds %d tasks, 0x%x bytes", rng.randrange(500), rng.randrange(1 << 24))
logging.critical("worker stops")
