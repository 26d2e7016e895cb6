import { describe, expect, it } from '@jest/globals';
import { RecurrenceRule } from './recurrence-rule.js';

const list = (count: number, from = 1) => Array.from({ length: count }, (_, index) => index + from).join(',');

describe('reading a recurrence', () => {
  it.each([
    ['FREQ=DAILY;COUNT=10', 'FREQ=DAILY;COUNT=10'],
    ['RRULE:freq=weekly;interval=2;byday=mo,th;until=20271231', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20271231'],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=12', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=12'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=12', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=12'],
    ['FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=-1;WKST=SU;UNTIL=20301231T235959Z', 'FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=-1;WKST=SU;UNTIL=20301231T235959Z'],
  ])('understands %s', (text, kept) => {
    expect(RecurrenceRule.parse(text).text).toBe(kept);
  });

  it.each([
    ['', 'recurrence_invalid'],
    ['every monday', 'recurrence_invalid'],
    ['FREQ=DAILY', 'recurrence_endless'],
    ['FREQ=FORTNIGHTLY;COUNT=2', 'recurrence_invalid'],
    ['COUNT=2', 'recurrence_invalid'],
    ['FREQ=DAILY;COUNT=2;COUNT=3', 'recurrence_invalid'],
    ['FREQ=DAILY;COUNT=0', 'recurrence_invalid'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20271231', 'recurrence_invalid'],
    ['FREQ=DAILY;COUNT=2;X-WISH=1', 'recurrence_invalid'],
    ['FREQ=DAILY;COUNT=2;RSCALE=CHINESE', 'recurrence_invalid'],
    ['DTSTART:20270101T000000Z\nRRULE:FREQ=DAILY;COUNT=2', 'recurrence_invalid'],
    ['FREQ=DAILY;UNTIL=20270230', 'recurrence_invalid'],
    ['FREQ=DAILY;UNTIL=20271231T090000', 'recurrence_invalid'],
    ['FREQ=DAILY;INTERVAL=0;COUNT=2', 'recurrence_invalid'],
    ['FREQ=DAILY;INTERVAL=1000000;COUNT=2', 'recurrence_invalid'],
    ['FREQ=WEEKLY;BYDAY=2MO;COUNT=2', 'recurrence_invalid'],
    ['FREQ=MONTHLY;BYDAY=6MO;COUNT=2', 'recurrence_invalid'],
    ['FREQ=MONTHLY;BYMONTHDAY=32;COUNT=2', 'recurrence_invalid'],
    ['FREQ=MONTHLY;BYMONTH=-1;COUNT=2', 'recurrence_invalid'],
    ['FREQ=DAILY;BYYEARDAY=1;COUNT=2', 'recurrence_invalid'],
    ['FREQ=DAILY;BYSETPOS=1;COUNT=2', 'recurrence_invalid'],
    ['FREQ=DAILY;WKST=XX;COUNT=2', 'recurrence_invalid'],
    [`FREQ=DAILY;COUNT=2;BYMONTH=${'1,'.repeat(300)}1`, 'recurrence_invalid'],
    ['FREQ=SECONDLY;COUNT=2', 'recurrence_too_frequent'],
    ['FREQ=MINUTELY;COUNT=2', 'recurrence_too_frequent'],
    ['FREQ=HOURLY;COUNT=2', 'recurrence_too_frequent'],
    ['FREQ=DAILY;BYHOUR=1,2,3;COUNT=2', 'recurrence_too_frequent'],
    ['FREQ=DAILY;COUNT=1000000000', 'recurrence_too_long'],
    [`FREQ=YEARLY;BYYEARDAY=${list(60)};COUNT=2`, 'recurrence_too_complex'],
    ['FREQ=DAILY;BYMONTH=1,1;COUNT=2', 'recurrence_too_complex'],
    [`FREQ=YEARLY;BYDAY=${'MO,'.repeat(40)}MO;COUNT=2`, 'recurrence_too_complex'],
  ])('refuses %s', (text, code) => {
    expect(() => RecurrenceRule.parse(text)).toThrow(expect.objectContaining({ kind: 'invalid', code, errors: [expect.objectContaining({ pointer: '/recurrence', code })] }));
  });
});
