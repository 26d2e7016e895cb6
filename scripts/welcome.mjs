// What a user sees when Rapport is ready.

/** What the seeds of identity put there. */
const TENANT = '01930b6e-6c00-7000-8000-0000000000de';
const PASSWORD = 'seven brass lanterns hum';

export function welcome(address, { role, demo, mailbox }) {
  const lines = [['health', `${address}/health`]];
  if (role !== 'worker') lines.unshift(['API and Swagger', `${address}/api/docs`]);
  if (mailbox) lines.push(['mailbox', `${address}/dev/mailbox`]);
  if (demo) lines.push(['demo users', 'admin@demo.example, manager@demo.example, agent@demo.example'], ['their password', PASSWORD], ['their tenant', TENANT]);
  console.log(`\nRapport is ready.\n\n${lines.map(([name, text]) => `  ${name.padEnd(16)} ${text}`).join('\n')}`);
  if (demo) {
    console.log(`
A first look, to paste into another terminal:

  TOKEN=$(curl -s ${address}/api/v1/auth/login -H 'x-tenant-id: ${TENANT}' -H 'content-type: application/json' -d '{"email":"admin@demo.example","password":"${PASSWORD}"}' | sed 's/.*"accessToken":"\\([^"]*\\)".*/\\1/')
  curl -s "${address}/api/v1/notes?take=3" -H "authorization: Bearer $TOKEN"`);
  }
  console.log('\nCtrl+C ends it.\n');
}
