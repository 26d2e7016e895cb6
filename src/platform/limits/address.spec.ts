import { describe, expect, it } from '@jest/globals';
import { holderOf } from './address.js';

describe('whom an address stands for', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1:2:3:4', '2001:db8:0:0::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s is one of %s', (address, holder) => {
    expect(holderOf(address)).toBe(holder);
  });

  it('tells two networks apart, and not two addresses of one', () => {
    expect(holderOf('2001:db8:1:2:ffff::1')).toBe(holderOf('2001:db8:1:2::1'));
    expect(holderOf('2001:db8:1:3::1')).not.toBe(holderOf('2001:db8:1:2::1'));
  });
});
