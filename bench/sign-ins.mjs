// What eight sign-ins side by side cost everybody else. Against a server with the demo tenant that runs already: node bench/sign-ins.mjs [address]
const api = `${process.argv[2] ?? 'http://127.0.0.1:3000'}/api/v1`;
const tenant = '01930b6e-6c00-7000-8000-0000000000de';
const READERS = 4;
const SIGN_INS = 8;
const MS = 5_000;

const signIn = (name) =>
  fetch(`${api}/auth/login`, { method: 'POST', headers: { 'x-tenant-id': tenant, 'content-type': 'application/json' }, body: JSON.stringify({ email: `${name}@demo.example`, password: 'seven brass lanterns hum' }) });

async function timed(times, request) {
  const began = performance.now();
  const answer = await request();
  await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  times.push(performance.now() - began);
}

/** So many at a time, until the time is over. */
async function during(ms, atOnce, request) {
  const times = [];
  const end = performance.now() + ms;
  await Promise.all(Array.from({ length: atOnce }, async (_, number) => {
    while (performance.now() < end) await timed(times, () => request(number));
  }));
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => `${sorted[Math.floor((sorted.length - 1) * share)].toFixed(0)} ms`;
  return { requests: sorted.length, p50: at(0.5), p99: at(0.99) };
}

const { accessToken } = await (await signIn('admin')).json();
const read = () => fetch(`${api}/notes?take=20`, { headers: { authorization: `Bearer ${accessToken}` } });
await during(1_500, READERS, read);
console.log('reads alone       ', await during(MS, READERS, read));
const [reads, signIns] = await Promise.all([during(MS, READERS, read), during(MS, SIGN_INS, (number) => signIn(['admin', 'manager', 'agent'][number % 3]))]);
console.log('reads with sign-ins', reads);
console.log('sign-ins           ', signIns);
