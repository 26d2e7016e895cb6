import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { DomainError } from '../../kernel/domain-error.js';
import { SafeHtml } from './render-template.js';
import { Templates } from './templates.js';

const templates = new Templates();
const text = (source: string, variables: Record<string, unknown> = {}, locale?: { locale?: string; timeZone?: string }) => templates.render({ text: source }, variables, locale).text;
const html = (source: string, variables: Record<string, unknown> = {}) => templates.render({ html: source }, variables).html;

function refusal(work: () => unknown): { code: string; message: string; errors?: DomainError['errors'] } {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    return error as DomainError;
  }
  throw new Error('it was not refused');
}

describe('filling a template in', () => {
  it('shows variables, chooses and repeats', () => {
    const source = 'Dear {{name}},{{#if vip}} our best customer,{{/if}}\n{{#each orders as |order number|}}\n{{number}}. {{order.title}} for {{../name}}{{#unless @last}};{{/unless}}\n{{else}}\nno orders\n{{/each}}\n{{#with address}}{{city}}{{/with}}';
    const variables = { name: 'Ada', vip: true, orders: [{ title: 'Engine' }, { title: 'Cards' }], address: { city: 'London' } };
    expect(text(source, variables)).toBe('Dear Ada, our best customer,\n0. Engine for Ada;\n1. Cards for Ada\nLondon');
    expect(text(source, { ...variables, vip: false, orders: [], address: null })).toBe('Dear Ada,\nno orders\n');
  });

  it('escapes what stands in HTML, and not what stands in text', () => {
    expect(html('<a title="{{name}}">{{name}}</a>', { name: `<b>"O'Hara" & co.` })).toBe('<a title="&lt;b&gt;&quot;O&#x27;Hara&quot; &amp; co.">&lt;b&gt;&quot;O&#x27;Hara&quot; &amp; co.</a>');
    expect(text('{{name}} {{{name}}}', { name: '<b>&' })).toBe('<b>& <b>&');
  });

  it('shows as it is only what our own code has made safe', () => {
    expect(html('{{note}}{{{note}}}', { note: new SafeHtml('<p>Hi</p>') })).toBe('<p>Hi</p><p>Hi</p>');
    expect(refusal(() => html('{{{name}}}', { name: '<script>' }))).toMatchObject({ code: 'template_invalid', message: expect.stringContaining('three braces') });
  });

  it('makes one line of a subject', () => {
    expect(templates.render({ subject: ' News\r\nBcc: all@example.com \u2028 {{name}}' }, { name: 'a\nb' }).subject).toBe('News Bcc: all@example.com a b');
  });

  it('leaves out what the message leaves out', () => {
    expect(templates.render({ subject: 'a', html: 'b' }, {})).toEqual({ subject: 'a', html: 'b' });
  });

  it('writes dates, numbers and money as the reader does', () => {
    const due = new Date('2026-12-24T23:30:00Z');
    expect(text('{{date due}} {{time due}} {{dateTime due}}', { due }, { locale: 'de-AT', timeZone: 'Europe/Vienna' })).toBe('25. Dezember 2026 00:30 25. Dezember 2026 um 00:30');
    expect(text('{{date day}}', { day: '2026-12-24' }, { locale: 'en-US', timeZone: 'America/Los_Angeles' })).toBe('December 24, 2026');
    expect(text('{{money total}} {{number many}}', { total: { amount: '12345678901234567.89', currency: 'EUR' }, many: 1234.5 }, { locale: 'de' })).toBe('12.345.678.901.234.567,89\u00A0€ 1.234,5');
    expect(text('{{date due}}{{money total}}{{number many}}', { due: null, total: null, many: null })).toBe('');
    expect(refusal(() => text('{{date due}}', { due: 'soon' })).code).toBe('template_value_wrong');
    expect(refusal(() => text('{{money due}}', { due: 5 })).code).toBe('template_value_wrong');
    expect(refusal(() => text('x', {}, { timeZone: 'Mars/Olympus' })).code).toBe('locale_unknown');
  });

  it('has words for what may be empty, and for comparing', () => {
    expect(text('Hi {{default nickname "you"}}{{#if (and (eq stage "won") (not lost))}}!{{/if}} {{upper stage}}', { nickname: null, stage: 'won', lost: false })).toBe('Hi you! WON');
    expect(text('Hi {{default nickname "you"}}')).toBe('Hi you');
  });

  it('gives the same as Handlebars does, for what both know', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const path = fc.oneof(name, name.map((part) => `o.${part}`), fc.constantFrom('this.a', './b', '@root.c'));
    const leaf = fc.oneof(fc.constantFrom('x', ' ', '\n', '<', '{{! a note }}', '  \n  '), path.map((variable) => `{{${variable}}}`), path.map((variable) => `{{~${variable}~}}`));
    const { source } = fc.letrec<{ source: string }>((tie) => ({
      source: fc.array(
        fc.oneof(
          { maxDepth: 3 },
          leaf,
          fc.tuple(fc.constantFrom('if', 'unless'), path, tie('source'), tie('source')).map(([block, of, body, other]) => `{{#${block} ${of}}}${body}{{else}}${other}{{/${block}}}`),
          tie('source').map((body) => `{{#each list}}\n{{@index}}{{@last}}${body}\n{{/each}}`),
          tie('source').map((body) => `{{#each list as |item n|}}{{n}}{{item.a}}{{../a}}${body}{{/each}}`),
          tie('source').map((body) => `{{#with o}}${body}{{/with}}`),
        ),
        { maxLength: 4 },
      ).map((parts) => parts.join('')),
    }));
    const value = fc.oneof(fc.constant(null), fc.boolean(), fc.integer({ min: 0, max: 2 }), fc.constantFrom('', 'x', '<&>', '`="'));
    const flat = fc.record({ a: value, b: value, c: value });
    const endless = (values: object) => {
      const below = { ...values, list: [], o: {} };
      return Object.assign(below, { o: below });
    };
    const whole = fc.tuple(flat, flat).map(([mine, below]) => ({ ...mine, o: endless(below), list: [] as object[] }));
    const variables = fc.tuple(whole, fc.array(whole, { maxLength: 3 })).map(([data, list]) => ({ ...data, list }));
    fc.assert(
      fc.property(source, variables, (template, data) => {
        expect(html(template, data)).toBe(Handlebars.compile(template)(data));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a variable that is not given', () => {
  it('is an error that names all of them', () => {
    const failure = refusal(() => templates.render({ subject: '{{subject}}', text: '{{#each orders}}{{title}}{{/each}}{{company.name}}', html: '{{#if vip}}x{{/if}}' }, { orders: [{}], company: {} }));
    expect(failure).toMatchObject({ code: 'template_variable_missing', message: 'The template needs subject, title, company.name, vip, which are not given.' });
    expect(failure.errors).toContainEqual({ pointer: '/variables/company/name', code: 'missing', message: 'company.name is not given' });
  });

  it('is not one that is null', () => {
    expect(text('[{{name}}]{{#if company.name}}x{{/if}}', { name: null, company: null })).toBe('[]');
    expect(refusal(() => text('{{name}}', { name: undefined })).code).toBe('template_variable_missing');
    expect(refusal(() => text('{{company.name}}', { company: null })).code).toBe('template_variable_missing');
  });

  it('can be asked for before', () => {
    expect(templates.check({ subject: '{{name}}', html: '{{#each orders}}{{title}}{{/each}}{{#if company.vip}}{{money total}}{{/if}}' })).toEqual(['name', 'orders', 'company', 'total']);
  });
});

describe('a template of a stranger', () => {
  it.each([
    ['{{> partial}}'], ['{{#> layout}}x{{/layout}}'], ['{{#*inline "a"}}x{{/inline}}'], ['{{* decorator}}'], ['{{{{raw}}}} {{{{/raw}}}}'],
    ['{{log name}}'], ['{{lookup this "constructor"}}'], ['{{helperMissing name}}'], ['{{#blockHelperMissing name}}x{{/blockHelperMissing}}'], ['{{#name}}x{{/name}}'],
    ['{{#if}}x{{/if}}'], ['{{#each a b}}x{{/each}}'], ['{{upper name locale="de"}}'], ['{{upper}}{{upper name name}}'], ['{{@partial-block}}'], ['{{(upper name) x}}'], ['{{"name" 1}}'], ['{{toString name}}'], ['{{constructor name}}'],
    ['{{name'], ['{{#if a}}x'], ['{{#if a}}x{{/unless}}'], ['{{}}'], ['{{/if}}'],
  ])('can not say %s', (source) => {
    const { code, message } = refusal(() => text(source, { name: 'x', a: 1, b: 2 }));
    expect(code).toBe('template_invalid');
    expect(message).toMatch(/^The template can't be used: line \d+, column \d+: /);
    expect(() => templates.check({ text: source })).toThrow(DomainError);
  });

  it.each(['constructor', '__proto__', 'toString', 'name.constructor', 'name.length', 'list.map', 'list.constructor', 'own.__proto__', '__defineGetter__', 'this.constructor', '@root.constructor', 'own.[__proto__].x'])('sees nothing that is not given: %s', (path) => {
    expect(refusal(() => text(`{{${path}}}`, { name: 'x', list: [], own: {} })).code).toMatch(/^template_variable_missing$/);
  });

  it('calls nothing', () => {
    let called = false;
    const run = () => (called = true);
    expect(refusal(() => text('{{run}}', { run })).code).toBe('template_invalid');
    expect(refusal(() => text('{{#if run}}{{upper run}}{{/if}}', { run })).code).toBe('template_value_wrong');
    expect(called).toBe(false);
  });

  it('can not loop for long', () => {
    const list = Array.from({ length: 1_000 }, (_, index) => index);
    expect(refusal(() => text('{{#each list}}{{#each @root.list}}{{#each @root.list}}{{#each @root.list}}{{/each}}{{/each}}{{/each}}{{/each}}', { list })).code).toBe('template_too_expensive');
  });

  it('can not make much of little', () => {
    const list = Array.from({ length: 1_000 }, () => 'x');
    expect(refusal(() => text(`{{#each list}}${'x'.repeat(100_000)}{{/each}}`, { list })).code).toBe('template_too_expensive');
    expect(refusal(() => text(`{{#each list}}{{#if (eq (upper @root.long) "a")}}{{/if}}{{/each}}`, { list, long: 'x'.repeat(100_000) })).code).toBe('template_too_expensive');
  });

  it.each([
    ['too long', 'x'.repeat(262_145)],
    ['nested too deep', `${'{{#if a}}'.repeat(21)}${'{{/if}}'.repeat(21)}`],
    ['of too many blocks', '{{#if a}}{{/if}}'.repeat(501)],
    ['of too many turns', `{{#if a}}${'{{else if b}}'.repeat(501)}{{/if}}`],
    ['of too many variables', '{{a}}'.repeat(2_001)],
    ['of too many calls in one another', `{{upper ${'(upper '.repeat(11)}a${')'.repeat(11)}}}`],
    ['with braces that never close', `{{a ${'a '.repeat(300)}}}`],
  ])('can not be %s', (_how, source) => {
    expect(refusal(() => templates.check({ text: source })).code).toBe('template_invalid');
  });
});
