// Runs the Node.js that Rapport runs on.
import { runNode } from '../processes.mjs';

export default async (args) => (await runNode(args)).code;
