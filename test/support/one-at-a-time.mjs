// Runs test files one after the other, and none of another project beside them: for those that need the machine for themselves.
import TestRunner from 'jest-runner';

export default class OneAtATime extends TestRunner {
  isSerial = true;
}
