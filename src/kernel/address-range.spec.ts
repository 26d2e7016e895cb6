import { describe, expect, it } from '@jest/globals';
import { isAddressRange, isWithin } from './address-range.js';

describe('a range of addresses', () => {
  it.each(['10.0.0.0/8', '203.0.113.7', '0.0.0.0/0', '2001:db8::/32', '::1', '::/0', '1:2:3:4:5:6:7:8', 'FE80::/10', '::ffff:10.0.0.1'])('%s is one', (text) => expect(isAddressRange(text)).toBe(true));
  it.each(['10.0.0.1/8', '10.0.0.0/33', '10.0.0/8', '256.0.0.1', '01.2.3.4', '2001:db8::1/32', '::1::', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7::8', 'g::', '10.0.0.0/8/8', '10.0.0.0/', '', 'localhost'])('%s is none', (text) => expect(isAddressRange(text)).toBe(false));

  it.each([
    ['10.1.2.3', '10.0.0.0/8', true], ['11.1.2.3', '10.0.0.0/8', false], ['203.0.113.7', '203.0.113.7', true], ['203.0.113.8', '203.0.113.7', false], ['2001:db8:1::5', '2001:db8::/32', true], ['2001:db9::5', '2001:db8::/32', false],
    ['::ffff:10.1.2.3', '10.0.0.0/8', true], ['10.1.2.3', '::/0', false], ['nowhere', '0.0.0.0/0', false],
  ] as const)('%s within %s: %p', (address, range, lies) => expect(isWithin(address, ['192.0.2.0/24', range])).toBe(lies));
});
