import { describe, expect, it } from '@jest/globals';
import { attachment, inline } from './content-disposition.js';

describe('the name of a file in a header', () => {
  it.each([
    ['report.pdf', 'attachment; filename="report.pdf"'],
    ['Übersicht.pdf', "attachment; filename=\"Ubersicht.pdf\"; filename*=UTF-8''%C3%9Cbersicht.pdf"],
    ['報告.pdf', "attachment; filename=\"__.pdf\"; filename*=UTF-8''%E5%A0%B1%E5%91%8A.pdf"],
    [`a"b'c(d)*.txt`, "attachment; filename=\"a_b'c(d)*.txt\"; filename*=UTF-8''a%22b%27c%28d%29%2A.txt"],
    ['100%.txt', "attachment; filename=\"100_.txt\"; filename*=UTF-8''100%25.txt"],
    ['a\r\nSet-Cookie: x', 'attachment; filename="a__Set-Cookie: x"'],
    ['../../etc/passwd', 'attachment; filename=".._.._etc_passwd"'],
    ['..\\a', 'attachment; filename=".._a"'],
    ['photo\u202Egnp.exe', 'attachment; filename="photo_gnp.exe"'],
    ['', 'attachment; filename="file"'],
    [' \t ', 'attachment; filename="_"'],
    ['\uD800', "attachment; filename=\"_\"; filename*=UTF-8''%EF%BF%BD"],
  ])('%j becomes %s', (name, header) => {
    expect(attachment(name)).toBe(header);
  });

  it('is cut where it is too long, and between two characters', () => {
    expect(() => encodeURIComponent(attachment(`${'x'.repeat(199)}😀`))).not.toThrow();
    expect(inline('x'.repeat(500))).toBe(`inline; filename="${'x'.repeat(200)}"`);
  });
});
