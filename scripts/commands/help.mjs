// Explains all commands, or one.
import { commands } from '../commands.mjs';
import { Misuse } from '../report.mjs';

export default function help([name]) {
  if (name === undefined) {
    const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length));
    const lines = Object.values(commands).map(({ usage, summary }) => `  ${usage.padEnd(width)}   ${summary}`);
    console.log(`Rapport, a CRM backend that teams run themselves.\n\nusage: ./rapport COMMAND\n\n${lines.join('\n')}\n\n"./rapport help COMMAND" tells more. The settings of the application are listed in docs/operating.md.`);
    return;
  }
  if (!Object.hasOwn(commands, name)) throw new Misuse(`there is no command "${name}": "./rapport help" lists them`);
  const { usage, summary, text } = commands[name];
  console.log(`./rapport ${usage}\n\n${summary[0].toUpperCase()}${summary.slice(1)}.\n${text}`);
}
