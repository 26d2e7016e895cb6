// What a user sees when Rapport is ready.
export function welcome(address, { role, signIn, mailbox }) {
  const lines = [['health', `${address}/health`]];
  if (role !== 'worker') lines.unshift(['API and Swagger', `${address}/api/docs`]);
  if (mailbox) lines.push(['mailbox', `${address}/dev/mailbox`]);
  if (signIn) lines.push(['demo sign-in', `POST ${address}/api/v1/auth/dev-token with {"role":"admin"}`]);
  console.log(`\nRapport is ready.\n\n${lines.map(([name, text]) => `  ${name.padEnd(16)} ${text}`).join('\n')}`);
  if (signIn) {
    console.log(`
A first look, to paste into another terminal:

  TOKEN=$(curl -s -X POST ${address}/api/v1/auth/dev-token -H 'content-type: application/json' -d '{"role":"admin"}' | sed 's/.*"accessToken":"\\([^"]*\\)".*/\\1/')
  curl -s "${address}/api/v1/notes?take=3" -H "authorization: Bearer $TOKEN"`);
  }
  console.log('\nCtrl+C ends it.\n');
}
