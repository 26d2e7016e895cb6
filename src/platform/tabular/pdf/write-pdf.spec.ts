import { describe, expect, it } from '@jest/globals';
import { encode } from 'fast-png';
import fc from 'fast-check';
import { buffer } from 'node:stream/consumers';
import { pagesOf, type PdfPage } from '../../../../test/support/pdf-pages.js';
import type { OutputCell, OutputColumn } from '../output-table.js';
import { writeTable } from '../write-table.js';
import type { PdfBlock, PdfChart, PdfOutput } from './pdf-output.js';
import { writePdf } from './write-pdf.js';

const pages = async (output: Partial<PdfOutput>): Promise<PdfPage[]> => pagesOf(await buffer(writePdf({ title: 'Report', blocks: [], ...output })));
const said = async (...blocks: PdfBlock[]): Promise<string[]> => (await pages({ blocks })).flatMap(({ texts }) => texts);
const sentences = async (text: string): Promise<string> => (await said({ kind: 'paragraph', text })).join('|');
const plain = (...titles: string[]): OutputColumn[] => titles.map((title) => ({ title }));
const table = (columns: readonly OutputColumn[], ...rows: readonly (readonly OutputCell[])[]): PdfBlock => ({ kind: 'table', table: { columns, rows: [rows] } });

describe('writing a table as PDF', () => {
  it('repeats its head on every page, and counts them', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Name ${index}`, 'Berlin']);
    const written = await pages({ blocks: [table(plain('Name', 'City'), ...rows)] });
    expect(written.length).toBeGreaterThan(2);
    for (const [index, { texts }] of written.entries()) {
      expect(texts.filter((text) => text === 'City')).toHaveLength(1);
      expect(texts).toContain(`${index + 1} /`);
    }
    expect(written.flatMap(({ texts }) => texts).filter((text) => text.startsWith('Name '))).toEqual(rows.map(([name]) => name));
  });

  it('is one of the formats that any table is written in', async () => {
    const bytes = await buffer(writeTable('leads.pdf', { title: 'Leads', columns: plain('Name'), rows: [[['Ada']]] }, { pdf: { landscape: true, branding: { name: 'Acme' } } }));
    const [page] = pagesOf(bytes);
    expect(page!.texts).toEqual(expect.arrayContaining(['Leads', 'Name', 'Ada', 'Acme']));
    expect(page!.width).toBeGreaterThan(page!.height);
  });

  it('writes values as people of the language do', async () => {
    const columns: OutputColumn[] = [{ title: 'Wert', kind: 'number', decimals: 2 }, { title: 'Anteil', kind: 'percent' }, { title: 'Tag', kind: 'day' }, { title: 'Zeit', kind: 'moment' }];
    const block = table(columns, ['12345678901234567.5', 0.125, '2026-11-21', '2026-11-21T23:30:00Z']);
    const texts = (await pages({ language: 'de', timeZone: 'Europe/Berlin', blocks: [block] })).flatMap((page) => page.texts);
    expect(texts).toEqual(expect.arrayContaining(['12.345.678.901.234.567,50', '12,5\u00a0%', '21.11.2026', '22.11.2026, 00:30']));
  });

  it('breaks what is too wide for its column over lines, and loses no word of it', async () => {
    const words = Array.from({ length: 40 }, (_, index) => `word${index}`);
    const texts = await said(table(plain('Name', 'Remark', 'City'), ['Ada', words.join(' '), 'London'], ['B', 'x', 'y']));
    const found = texts.join(' ').match(/word\d+/g);
    expect(found).toEqual(words);
  });

  it('ends with totals, and is there without any rows', async () => {
    const columns: OutputColumn[] = [{ title: 'Team' }, { title: 'Won', kind: 'number' }];
    const texts = await said({ kind: 'table', table: { title: 'Teams', columns, rows: [], totals: ['All', 312] } });
    expect(texts).toEqual(expect.arrayContaining(['Teams', 'Team', 'Won', 'All', '312']));
  });

  it('is refused with more rows than anybody reads', async () => {
    const rows = function* batches() {
      for (let batch = 0; ; batch += 1) yield Array.from({ length: 30_000 }, () => []);
    };
    await expect(buffer(writePdf({ title: 'x', blocks: [{ kind: 'table', table: { columns: [], rows: rows() } }] }))).rejects.toMatchObject({ kind: 'invalid', code: 'pdf_too_many_rows', extra: { limit: 50_000 } });
  });
});

describe('writing letters into a PDF', () => {
  it.each([
    ['Latin', 'Größe Łódź'],
    ['Vietnamese', 'Tiếng Việt'],
    ['Greek', 'ψυχοφθόρα'],
    ['Cyrillic', 'французских'],
    ['Chinese', '客户管理系统'],
    ['Japanese', '日本語カタカナ'],
    ['Korean', '한국어'],
    ['Armenian', 'լեզու'],
    ['Georgian', 'ქართული'],
    ['Ethiopic', 'አማርኛ'],
  ])('has those of %s', async (_, text) => {
    expect((await sentences(text)).replaceAll('|', '')).toContain(text);
  });

  it.each(['हिन्दी में क्षत्रिय', 'বাংলা ভাষা', 'ਪੰਜਾਬੀ ਭਾਸ਼ਾ', 'ગુજરાતી', 'தமிழ் மொழி', 'తెలుగు భాష', 'ಕನ್ನಡ', 'മലയാളം', 'සිංහල', 'ภาษาไทยที่', 'ພາສາລາວ', 'ភាសាខ្មែរ', 'မြန်မာဘာသာ', 'مرحبا', 'שלום', '😀'])('has those of %s, put together from parts', async (text) => {
    const shown = await sentences(text);
    expect(shown).not.toContain('\uFFFD');
    expect(Array.from(text).filter((letter) => shown.includes(letter)).length * 2).toBeGreaterThan(Array.from(text).length);
  });

  it('writes Hebrew from the right to the left, and the numbers in it from the left', async () => {
    expect((await sentences('שלום (12) עולם')).replaceAll('|', '')).toContain('םלוע(12)םולש');
  });

  it('leaves the digits of Arabic and Persian in their order', async () => {
    expect(await sentences('سلام ۱۲۳۴')).toContain('۱۲۳۴');
    expect(await sentences('سلام ١٢٣٤')).toContain('١٢٣٤');
  });

  it('joins the letters of Arabic', async () => {
    const drawn = async (text: string) => (await pages({ blocks: [{ kind: 'paragraph', text }] }))[0]!.drawing;
    const shapes = async (text: string) => new Set((await drawn(text)).match(/<[\da-f]{4}/g));
    const joined = await shapes('ببب');
    const apart = await shapes('ب ب ب');
    expect(joined.size).toBeGreaterThan(apart.size);
  });

  it('shows that a letter is missing, and goes on', async () => {
    expect(await sentences('a ᚠ b')).toContain('a \uFFFD b');
  });

  it('takes any text whatsoever, wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 })), { minLength: 3, maxLength: 8 }), fc.constantFrom('en', 'ar', 'ja', 'zh-TW', 'hi'), async (texts, language) => {
        const [title = '', subtitle = '', ...others] = texts;
        const chart: PdfChart = { type: 'pie', title, labels: others, datasets: [{ label: subtitle, values: others.map((_, index) => index) }] };
        const written = await pages({ title, subtitle, language, blocks: [{ kind: 'heading', text: title }, { kind: 'figures', figures: [{ label: title, value: subtitle }] }, { kind: 'chart', chart }, table(plain(...texts), texts, texts)] });
        expect(written.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});

describe('writing charts into a PDF', () => {
  const chart = (type: PdfChart['type'], values: (number | null)[]): PdfBlock => ({ kind: 'chart', chart: { type, labels: values.map((_, index) => `L${index}`), datasets: [{ label: 'D', values }] } });

  it.each(['bar', 'line', 'pie'] as const)('draws %s charts as vectors', async (type) => {
    const bytes = await buffer(writePdf({ title: 'x', blocks: [chart(type, [1, 2, 3])] }));
    expect(bytes.includes('/Subtype /Image')).toBe(false);
    const [{ texts, drawing }] = pagesOf(bytes) as [PdfPage];
    expect(texts).toEqual(expect.arrayContaining(['L0', 'L1', 'L2']));
    expect(drawing.match(/ (?:re|l|c)\n/g)!.length).toBeGreaterThan(8);
  });

  it('takes whatever numbers there are', async () => {
    const value = fc.oneof(fc.double(), fc.constant(null), fc.constantFrom(0, -0, 1e308, -1e308, 5e-324, Number.NaN, Number.POSITIVE_INFINITY));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('bar' as const, 'line' as const, 'pie' as const), fc.array(value, { maxLength: 30 }), fc.boolean(), async (type, values, stacked) => {
        const block: PdfBlock = { kind: 'chart', chart: { type, stacked, labels: values.map(String), datasets: [{ label: 'a', values }, { label: 'b', values }] } };
        const [page] = await pages({ blocks: [block] });
        expect(page!.drawing).not.toMatch(/NaN|Infinity/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('branding a PDF', () => {
  const picture = (width: number, height: number) => encode({ width, height, data: new Uint8Array(width * height * 4).fill(200), depth: 8, channels: 4 });

  it('shows logo, name and colour', async () => {
    const bytes = await buffer(writePdf({ title: 'x', branding: { name: 'Acme', colour: '#8a2f5d', logo: picture(20, 10) }, blocks: [table(plain('A'), ['x'])] }));
    expect(bytes.includes('/Subtype /Image')).toBe(true);
    const [{ texts, drawing }] = pagesOf(bytes) as [PdfPage];
    expect(texts).toContain('Acme');
    expect(drawing).toContain([0x8a, 0x2f, 0x5d].map((part) => part / 255).join(' '));
  });

  it('stands the other way round where people read from the right', async () => {
    const order = async (language: string) => (await pages({ language, blocks: [table(plain('First', 'Second'), ['1', '2'])] }))[0]!.texts.filter((text) => ['First', 'Second'].includes(text));
    expect(await order('en')).toEqual(['First', 'Second']);
    expect(await order('ar')).toEqual(['Second', 'First']);
  });

  it.each([
    ['no picture', Buffer.from('<svg/>')],
    ['a picture that is cut off', Buffer.from(picture(20, 10)).subarray(0, 60)],
    ['a picture of far too many pixels', Buffer.concat([Buffer.from(picture(20, 10)).subarray(0, 16), Buffer.from([0, 1, 0, 0, 0, 1, 0, 0]), Buffer.from(picture(20, 10)).subarray(24)])],
  ])('refuses %s', async (_, logo) => {
    await expect(buffer(writePdf({ title: 'x', branding: { logo }, blocks: [] }))).rejects.toMatchObject({ kind: 'invalid', code: 'logo_unreadable' });
  });

  it('refuses a colour that is none', async () => {
    await expect(buffer(writePdf({ title: 'x', branding: { colour: 'red' }, blocks: [] }))).rejects.toMatchObject({ code: 'colour_invalid' });
  });

  it('refuses whatever pictures are made of nothing, and draws all others', async () => {
    const original = Buffer.from(picture(20, 10));
    await fc.assert(
      fc.asyncProperty(fc.nat(original.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const logo = cut ? original.subarray(0, at) : Buffer.from(original);
        if (!cut) logo[at] = byte;
        const outcome = await buffer(writePdf({ title: 'x', branding: { logo }, blocks: [] })).then(() => 'drawn', (error: unknown) => error);
        if (outcome !== 'drawn') expect(outcome).toMatchObject({ code: 'logo_unreadable' });
      }),
      { numRuns: 150 },
    );
  });
});
