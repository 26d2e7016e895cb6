// Runs one command, and makes one line and an exit code of whatever goes wrong.
import { commands } from './commands.mjs';
import { describe, Misuse } from './report.mjs';

const PASS_ON = ['node', 'npm', 'test'];

async function main([name = 'help', ...args]) {
  if (['-h', '--help'].includes(name)) name = 'help';
  if (!Object.hasOwn(commands, name)) throw new Misuse(`there is no command "${name}": "./rapport help" lists them`);
  if (args.includes('--help') && !PASS_ON.includes(name)) [name, args] = ['help', [name]];
  const { default: command } = await import(`./commands/${name.replace(':', '-')}.mjs`);
  return (await command(args)) ?? 0;
}

for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {}); // whoever read along has gone

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  console.error(process.env.RAPPORT_DEBUG ? error : `rapport: ${describe(error)}`);
  process.exit(error instanceof Misuse ? 2 : 1);
}
