// Writes JSON lines in the shape of pino: level numbers, time in ms, nested request and error objects.
const host = require('os').hostname();
let seed = 42;
const random = (n) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed % n;
};
let time = 1795234000000;
const log = (level, fields, msg) => {
  time += random(400);
  console.log(JSON.stringify({ level, time, pid: 4711, hostname: host, ...fields, msg }));
};
log(30, { port: 8000 }, 'Server listening at http://0.0.0.0:8000');
for (let i = 1; i <= 350; i++) {
  const reqId = `req-${i.toString(36)}`;
  const url = ['/', '/cart', `/item/${random(9000)}`, `/user/${random(50)}/orders?page=${random(9)}`][random(4)];
  const req = { method: random(5) ? 'GET' : 'POST', url, host: 'shop.example:8000', remoteAddress: `10.0.0.${random(40)}`, remotePort: 40000 + random(9999) };
  log(30, { reqId, req }, 'incoming request');
  if (random(30) === 0) {
    const err = new TypeError(`Cannot read properties of undefined (reading 'price${random(3)}')`);
    const stack = `TypeError: ${err.message}\n    at price (/srv/app/cart.js:${random(200)}:11)\n    at handle (/srv/app/index.js:17:5)`;
    log(50, { reqId, err: { type: 'TypeError', message: err.message, stack } }, err.message);
  }
  const statusCode = random(20) === 0 ? 500 : random(9) === 0 ? 404 : 200;
  log(30, { reqId, res: { statusCode }, responseTime: random(90000) / 1000 + 0.125 }, 'request completed');
}
log(40, { signal: 'SIGTERM', tags: ['stop', 'clean'], grüße: 'Tschüß ✓' }, 'shutting down');
