// Reads a test report, prints its counts on a line of their own, and fails on a skipped test.
import { readFileSync } from 'node:fs';

const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
  readFileSync(process.argv[2], 'utf8'),
);
const skipped = numPendingTests + numTodoTests;
for (const { assertionResults } of testResults) {
  for (const { status, fullName } of assertionResults) {
    if (status !== 'passed') process.stdout.write(`${status}: ${fullName}\n`);
  }
}
process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed, ${skipped} skipped\n`);
process.exitCode = numPassedTests > 0 && numFailedTests === 0 && skipped === 0 ? 0 : 1;
