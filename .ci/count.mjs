// Prints how many tests passed and how many failed: `count.mjs REPORT STATUS`, jest's JSON report and its exit code.
import { existsSync, readFileSync } from 'node:fs';

const [file, status] = process.argv.slice(2);
const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites } = report;
const failed = numFailedTests + numRuntimeErrorTestSuites;
const unexplained = failed === 0 && (status !== '0' || passed === 0);
console.log(passed, unexplained ? 1 : failed);
