// Asks before something is deleted.
import { createInterface } from 'node:readline/promises';
import { Problem } from './report.mjs';

/** True when `--yes` was said, or "yes" is typed. */
export async function agreed(args, command, loss) {
  if (args.includes('--yes')) return true;
  if (!process.stdin.isTTY) throw new Problem(`${command} ${loss}: say --yes where nobody can be asked`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`This ${loss}. Type "yes" to go on: `);
  terminal.close();
  return answer.trim() === 'yes';
}
